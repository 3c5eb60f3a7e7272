package org.zstar.descriptors.sf.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zstar.kernels.BlockLoops;

/**
 * The Gaussians e^(−η(r − s)²) that functions share, evaluated once per neighbour. One with s = 0 whose η is a whole
 * multiple of another's is a power of that.
 */
final class Gaussians {
    /** Largest multiple for which a power replaces an exponential; its relative error is below this times 5e-16. */
    private static final int LARGEST_POWER = 32;

    /** One Gaussian. @param eta η in 1/Å² @param shift s in Å */
    record Gaussian(double eta, double shift) { }

    private record Step(Gaussian gaussian, int base, int power) { }

    private final List<Gaussian> wanted = new ArrayList<>();
    private Step[] steps = {};
    private double[][] values = {};

    /** Asks for a Gaussian, before {@link #plan}. */
    void want(Gaussian gaussian) {
        if (!wanted.contains(gaussian)) {
            wanted.add(gaussian);
        }
    }

    /** Decides how each is computed. */
    void plan() {
        wanted.sort(Comparator.comparingDouble(Gaussian::shift).thenComparingDouble(Gaussian::eta));
        steps = new Step[wanted.size()];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = step(k);
        }
        values = new double[steps.length][0];
    }

    private Step step(int k) {
        Gaussian g = wanted.get(k);
        for (int base = 0; base < k; base++) {
            Gaussian b = wanted.get(base);
            long multiple = Math.round(g.eta / b.eta);
            if (steps[base].power == 0 && b.shift == 0 && g.shift == 0 && multiple <= LARGEST_POWER
                    && Math.abs(multiple * b.eta - g.eta) <= 4 * Math.ulp(g.eta)) {
                return new Step(g, base, (int) multiple);
            }
        }
        return new Step(g, -1, 0);
    }

    /** Index of a Gaussian that was asked for. */
    int indexOf(Gaussian gaussian) {
        return wanted.indexOf(gaussian);
    }

    /** Values per neighbour, shared. */
    double[] values(int index) {
        return values[index];
    }

    void resize(int size) {
        for (int k = 0; k < values.length; k++) {
            values[k] = new double[size];
        }
    }

    void compute(BlockLoops loops, int end, double[] r) {
        for (int k = 0; k < steps.length; k++) {
            Step step = steps[k];
            if (step.power == 0) {
                loops.gaussian(0, end, step.gaussian.eta, step.gaussian.shift, r, values[k]);
            } else {
                loops.power(0, end, step.power, values[step.base], values[k]);
            }
        }
    }
}
