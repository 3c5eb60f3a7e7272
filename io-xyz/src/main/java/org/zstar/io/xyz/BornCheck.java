package org.zstar.io.xyz;

import java.util.Arrays;
import java.util.Locale;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.io.text.Warnings;

/**
 * Looks for signs that Born charges are stored with row and column exchanged, or are wrong altogether. Row = field, column =
 * displacement means ΔM = Σ_j Z(j) Δu_j. Two situations tell Z from its transpose:
 * <ul>
 * <li>a molecule that is turned as a whole: Σ_j Z(j) (ω × r_j) = ω × M for every ω, so that the matrix
 *     A_αγ = Σ_jβδ Z_αβ ε_βγδ r_δ is antisymmetric;</li>
 * <li>two configurations of the same atoms with known polarisation: ΔM = Σ_j ½(Z + Z') Δu_j up to lattice vectors
 *     times e.</li>
 * </ul>
 * The acoustic sum rule holds for the transpose too; it shows tensors that belong to other atoms or are misread.
 */
final class BornCheck {
    private static final double SUM_RULE = 0.2;
    private static final double FAR = 1.0;

    private Structure previous;
    private double[] turned = new double[2];
    private double[] moved = new double[2];
    private long violations;
    private double worst;
    private long worstFrame;
    private long frame;

    /** Takes the next structure of the file into account. */
    void add(Structure s) {
        frame++;
        double[] z = s.labels().bornCharges();
        if (z == null) {
            return;
        }
        sumRule(s, z);
        if (!s.cell().isPeriodic()) {
            turn(s.positions(), z);
        } else if (s.labels().polarisation() != null) {
            if (previous != null && Arrays.equals(previous.species(), s.species()) && previous.cell().equals(s.cell())) {
                move(previous, s);
            }
            previous = s;
        }
    }

    /** Adds what was found. */
    void report(Warnings warnings) {
        if (violations > 0) {
            warnings.add("sum rule",
                    String.format(Locale.ROOT, "the Born charges of %d of %d frames violate the acoustic sum rule "
                    + "by more than %s e; worst is frame %d (from 0) with %.3g e", violations, frame, SUM_RULE, worstFrame,
                    worst));
        }
        transposed(warnings, turned, "turning the molecules as a whole changes their dipole as");
        transposed(warnings, moved, "the polarisation changes from frame to frame as");
    }

    private void transposed(Warnings warnings, double[] residual, String what) {
        if (residual[1] < 0.1 * residual[0]) {
            warnings.add("transposed " + what,
                    String.format(Locale.ROOT, "the Born charges look transposed: %s the transposed "
                    + "tensors say (squared deviation %.3g against %.3g); expected rows for the direction of the field; "
                    + "convert --transpose-born puts them right", what, residual[1], residual[0]));
        }
    }

    private void sumRule(Structure s, double[] z) {
        double[] sum = new double[9];
        for (int i = 0; i < z.length; i += 9) {
            for (int k = 0; k < 9; k++) {
                sum[k] += z[i + k];
            }
        }
        double trace = (sum[0] + sum[4] + sum[8]) / 3;
        double charge = s.labels().charge() == null ? Math.rint(trace) : s.labels().charge();
        double largest = 0;
        for (int k = 0; k < 9; k++) {
            largest = Math.max(largest, Math.abs(sum[k] - (k % 4 == 0 ? charge : 0)));
        }
        if (largest > SUM_RULE) {
            violations++;
            if (largest > worst) {
                worst = largest;
                worstFrame = frame - 1;
            }
        }
    }

    private void turn(double[] r, double[] z) {
        double[] a = new double[9];
        double[] b = new double[9];
        for (int j = 0; j < r.length / 3; j++) {
            for (int alpha = 0; alpha < 3; alpha++) {
                for (int gamma = 0; gamma < 3; gamma++) {
                    // (e_γ × r)_β has the components β = γ+1: -r_(γ+2), β = γ+2: +r_(γ+1)
                    int p = (gamma + 1) % 3;
                    int q = (gamma + 2) % 3;
                    double rp = r[3 * j + p] - r[p];
                    double rq = r[3 * j + q] - r[q];
                    a[3 * alpha + gamma] += z[9 * j + 3 * alpha + q] * rp - z[9 * j + 3 * alpha + p] * rq;
                    b[3 * alpha + gamma] += z[9 * j + 3 * q + alpha] * rp - z[9 * j + 3 * p + alpha] * rq;
                }
            }
        }
        turned[0] += symmetric(a);
        turned[1] += symmetric(b);
    }

    private static double symmetric(double[] m) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double s = 0.5 * (m[3 * i + j] + m[3 * j + i]);
                sum += s * s;
            }
        }
        return sum;
    }

    private void move(Structure from, Structure to) {
        double[] plain = new double[3];
        double[] swapped = new double[3];
        double[] u = new double[3];
        double[] z = from.labels().bornCharges();
        double[] y = to.labels().bornCharges();
        for (int j = 0; j < to.size(); j++) {
            for (int d = 0; d < 3; d++) {
                u[d] = to.positions()[3 * j + d] - from.positions()[3 * j + d];
            }
            shortest(to.cell(), u);
            if (u[0] * u[0] + u[1] * u[1] + u[2] * u[2] > FAR * FAR) {
                return;
            }
            for (int k = 0; k < 9; k++) {
                double mean = 0.5 * (z[9 * j + k] + y[9 * j + k]);
                plain[k / 3] += mean * u[k % 3];
                swapped[k % 3] += mean * u[k / 3];
            }
        }
        moved[0] += deviation(from, to, plain);
        moved[1] += deviation(from, to, swapped);
    }

    private static double deviation(Structure from, Structure to, double[] predicted) {
        double[] d = new double[3];
        for (int a = 0; a < 3; a++) {
            d[a] = to.labels().polarisation()[a] - from.labels().polarisation()[a] - predicted[a];
        }
        shortest(to.cell(), d);
        return d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
    }

    /** Takes off the nearest lattice vector in the periodic directions. */
    private static void shortest(Cell cell, double[] v) {
        double x = v[0], y = v[1], z = v[2];
        for (int k = 0; k < 3; k++) {
            double n = cell.isPeriodic(k) ? Math.rint(cell.fractional(x, y, z, k)) : 0;
            for (int d = 0; d < 3; d++) {
                v[d] -= n * cell.vector(k, d);
            }
        }
    }
}
