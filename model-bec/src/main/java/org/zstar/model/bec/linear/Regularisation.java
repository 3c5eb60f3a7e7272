package org.zstar.model.bec.linear;

import java.util.List;
import org.zstar.api.parallel.Workers;

/** The search for the λ with the smallest error on structures left out. */
final class Regularisation {
    /** Candidates for λ, as powers of ten. */
    private static final int LARGEST_EXPONENT = -2;
    private static final int SMALLEST_EXPONENT = -10;
    private static final int FIRST_EXPONENT = -6;

    private final Ridge ridge;
    private final NormalEquations all;
    private final List<NormalEquations> parts;
    private final Workers workers;

    /**
     * @param ridge defines the penalty
     * @param all the sum of the parts
     * @param parts equations of groups of structures
     */
    Regularisation(Ridge ridge, NormalEquations all, List<NormalEquations> parts, Workers workers) {
        this.ridge = ridge;
        this.all = all;
        this.parts = parts;
        this.workers = workers;
    }

    /** @param lambda the best @param error root mean square error per row on what was left out */
    record Choice(double lambda, double error) { }

    /** Searches downhill over powers of ten from the middle. */
    Choice choose() {
        int best = FIRST_EXPONENT;
        double least = leftOutError(best);
        for (int step : new int[] {-1, 1}) {
            int start = best;
            while (best + step >= SMALLEST_EXPONENT && best + step <= LARGEST_EXPONENT) {
                double error = leftOutError(best + step);
                if (!(error < least)) {
                    break;
                }
                least = error;
                best += step;
            }
            if (best != start) {
                break;
            }
        }
        return new Choice(StrictMath.pow(10, best), Math.sqrt(least / all.rows()));
    }

    /** Sum of squared errors fold by fold; infinite where λ is too small for a unique solution. */
    private double leftOutError(int exponent) {
        double sum = 0;
        for (NormalEquations part : parts) {
            all.add(part, -1);
            try {
                sum += part.squaredError(ridge.solve(all, StrictMath.pow(10, exponent), workers));
            } catch (ArithmeticException singular) {
                sum = Double.POSITIVE_INFINITY;
            }
            all.add(part, 1);
        }
        return sum;
    }
}
