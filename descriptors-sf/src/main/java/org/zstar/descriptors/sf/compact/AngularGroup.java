package org.zstar.descriptors.sf.compact;

import java.util.Arrays;
import org.zstar.descriptors.sf.reference.CompactFactor;

/**
 * Functions Σ_{j&lt;k} w_jk A(θ_jik) S(R_ij) S(R_ik), times S(R_jk) in the narrow form, that differ in A alone. As in the
 * reference, triples in line count with their value.
 */
final class AngularGroup {
    private final Shell shell;
    private final boolean narrow;
    private CompactFactor[] angles = {};
    private int[] features = {};

    AngularGroup(Shell shell, boolean narrow) {
        this.shell = shell;
        this.narrow = narrow;
    }

    /** Whether a function belongs here. */
    boolean isOf(Shell other, boolean isNarrow) {
        return narrow == isNarrow && shell.factor().equals(other.factor()) && shell.weights().equals(other.weights());
    }

    /** @param angle A of the angle in radians */
    void add(int feature, CompactFactor angle) {
        int n = features.length;
        features = Arrays.copyOf(features, n + 1);
        angles = Arrays.copyOf(angles, n + 1);
        features[n] = feature;
        angles[n] = angle;
    }

    void load(Surroundings at) {
        shell.load(at);
    }

    /** What is done with a pair of neighbours, given as indices into the shell. */
    private interface PairBody {
        void accept(int a, int b, double third, double distance);
    }

    private void forEachPair(Surroundings at, PairBody body) {
        for (int a = 0; a < shell.count; a++) {
            for (int b = a + 1; b < shell.count; b++) {
                int j = shell.index[a], k = shell.index[b];
                if (shell.isPair(at.species[j], at.species[k])) {
                    double distance = narrow ? at.between(j, k) : 1, third = narrow ? shell.factor().value(distance) : 1;
                    if (third != 0) {
                        body.accept(a, b, third, distance);
                    }
                }
            }
        }
    }

    private void clear(double[] values) {
        for (int feature : features) {
            values[feature] = 0;
        }
    }

    /** Whether function f does not vanish at an angle. */
    private boolean reaches(int f, double angle) {
        return angle > angles[f].left() && angle < angles[f].right();
    }

    void features(Surroundings at, double[] values) {
        clear(values);
        forEachPair(at, (a, b, third, distance) -> {
            double angle = at.angle(shell.index[a], shell.index[b]), product = shell.value[a] * shell.value[b] * third;
            for (int f = 0; f < angles.length; f++) {
                if (reaches(f, angle)) {
                    values[features[f]] += product * angles[f].value(angle);
                }
            }
        });
    }

    /** Adds the gradient of Σ_f weight_f G_f. */
    void pullBack(Surroundings at, double[] weights) {
        forEachPair(at, (a, b, third, distance) -> {
            int j = shell.index[a], k = shell.index[b];
            double angle = at.angle(j, k), sum = 0, slope = 0;
            for (int f = 0; f < angles.length; f++) {
                if (reaches(f, angle)) {
                    sum += weights[features[f]] * angles[f].value(angle);
                    slope += weights[features[f]] * angles[f].slope(angle);
                }
            }
            if (sum != 0 || slope != 0) {
                double c = at.cosine[j * at.count + k], rj = at.r[j], rk = at.r[k];
                double sj = shell.value[a], sk = shell.value[b], turn = slope * ofCosine(c) * sj * sk * third;
                double cross = turn / (rj * rk);
                double apart = narrow ? sum * sj * sk * shell.factor().slope(distance) / distance : 0;
                at.addGradient(j, sum * shell.slope[a] * sk * third / rj - turn * c / (rj * rj) + apart, j);
                at.addGradient(j, cross - apart, k);
                at.addGradient(k, sum * shell.slope[b] * sj * third / rk - turn * c / (rk * rk) + apart, k);
                at.addGradient(k, cross - apart, j);
            }
        });
    }

    /** dθ/d cosθ; in line, cosθ is stationary in the positions, so the value there does not matter. */
    private static double ofCosine(double c) {
        return Math.abs(c) < 1 ? -1 / Math.sqrt(1 - c * c) : 0;
    }

    /** Changes of the functions under the changes of the vectors. */
    void changes(Surroundings at, double[] changes) {
        clear(changes);
        forEachPair(at, (a, b, third, distance) -> {
            int j = shell.index[a], k = shell.index[b];
            double angle = at.angle(j, k), c = at.cosine[j * at.count + k], rj = at.r[j], rk = at.r[k];
            double drj = Surroundings.dot(at.vector, j, at.change, j) / rj;
            double drk = Surroundings.dot(at.vector, k, at.change, k) / rk;
            double dc = (Surroundings.dot(at.change, j, at.vector, k) + Surroundings.dot(at.vector, j, at.change, k))
                    / (rj * rk) - c * (drj / rj + drk / rk);
            double sj = shell.value[a], sk = shell.value[b];
            double dproduct = (shell.slope[a] * drj * sk + sj * shell.slope[b] * drk) * third;
            if (narrow) {
                dproduct += sj * sk * shell.factor().slope(distance) * at.betweenChange(j, k, distance);
            }
            double turn = ofCosine(c) * dc * sj * sk * third;
            for (int f = 0; f < angles.length; f++) {
                if (reaches(f, angle)) {
                    changes[features[f]] += angles[f].value(angle) * dproduct + angles[f].slope(angle) * turn;
                }
            }
        });
    }
}
