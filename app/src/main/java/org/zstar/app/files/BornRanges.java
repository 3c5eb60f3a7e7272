package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/** Born charges per element, and the acoustic sum rule Σ_j Z_αβ(j) = Q δ_αβ. */
final class BornRanges implements Finding {
    /** Sums over the tensors of one element. */
    private static final class Sums {
        private final Range diagonal = new Range();
        private long count;
        private double trace;
        private double offDiagonal;
        private double antisymmetric;
    }

    private final Sums[] elements = new Sums[Elements.count()];
    private final Range violation = new Range();
    private long frames;
    private long labelled;

    @Override
    public void add(long frame, Structure s) {
        frames++;
        double[] z = s.labels().bornCharges();
        if (z == null) {
            return;
        }
        labelled++;
        double[] sum = new double[9];
        for (int i = 0; i < s.size(); i++) {
            int element = s.species()[i];
            if (elements[element] == null) {
                elements[element] = new Sums();
            }
            Sums sums = elements[element];
            sums.count++;
            for (int k = 0; k < 9; k++) {
                double value = z[9 * i + k];
                sum[k] += value;
                if (k % 4 == 0) {
                    sums.diagonal.add(value, frame);
                    sums.trace += value;
                } else {
                    double half = 0.5 * (value - z[9 * i + 3 * (k % 3) + k / 3]);
                    sums.offDiagonal += value * value;
                    sums.antisymmetric += half * half;
                }
            }
        }
        // without a known charge, the whole number that fits best
        double charge = s.labels().charge() == null ? Math.rint((sum[0] + sum[4] + sum[8]) / 3) : s.labels().charge();
        double largest = 0;
        for (int k = 0; k < 9; k++) {
            largest = Math.max(largest, Math.abs(sum[k] - (k % 4 == 0 ? charge : 0)));
        }
        violation.add(largest, frame);
    }

    @Override
    public void report(Report report) {
        if (labelled == 0) {
            return;
        }
        ObjectNode json = report.section("labels").putObject("born_effective_charges").put("frames", labelled);
        report.row("Born charges", labelled == frames ? "in all frames" : "in " + labelled + " frames");
        ObjectNode perElement = json.putObject("elements");
        for (int z = 0; z < elements.length; z++) {
            Sums s = elements[z];
            if (s == null) {
                continue;
            }
            double mean = s.trace / (3 * s.count);
            double off = Math.sqrt(s.offDiagonal / (6 * s.count));
            double antisymmetric = Math.sqrt(s.antisymmetric / (6 * s.count));
            report.row("  " + Elements.symbol(z), "diagonal %s, mean %.3f e; off-diagonal rms %.3f e, antisymmetric part "
                    + "%.3f e", s.diagonal.text("%.3f", "e"), mean, off, antisymmetric);
            ObjectNode element = perElement.putObject(Elements.symbol(z));
            s.diagonal.put(element, "diagonal");
            element.put("mean", mean).put("off_diagonal_rms", off).put("antisymmetric_rms", antisymmetric);
        }
        report.row("sum rule", "largest deviation of Σ Z from Q %.3g e (frame %d), mean %.3g e", violation.high(),
                violation.highFrame(), violation.mean());
        json.putObject("sum_rule").put("largest", violation.high()).put("frame", violation.highFrame())
                .put("mean", violation.mean());
    }
}
