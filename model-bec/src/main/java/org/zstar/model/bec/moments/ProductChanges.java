package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.kernels.TensorLoops;

/**
 * How products of the moments of atoms change when atoms move, along many directions at once: the derivatives of a product
 * with respect to moments times the changes of these, summed over atoms. For one thread.
 */
public final class ProductChanges {
    /** Numbers that {@link TensorLoops#addFour} adds up. */
    private static final int FOUR = 4;

    private final List<ProductTerm> terms;
    /** Per term and component. */
    private final List<List<TermGradient>> gradients = new ArrayList<>();
    private final TensorLoops loops;
    private final int moments;
    private final int[] index;
    private final double[] derivatives;
    private final int[] from = new int[FOUR];
    private final double[] factor = new double[FOUR];
    private double[] row = {};

    /** Receives changes. */
    public interface Target {
        /**
         * Called for each product and component.
         *
         * @param changes one per direction; shared
         */
        void take(int product, int component, double[] changes);
    }

    /**
     * @param moments their number
     * @param terms the products
     * @param components of each of them
     */
    ProductChanges(int moments, List<ProductTerm> terms, int components, TensorLoops loops) {
        this.moments = moments;
        this.terms = terms;
        this.loops = loops;
        int most = 0;
        for (ProductTerm term : terms) {
            List<TermGradient> all = new ArrayList<>();
            for (int x = 0; x < components; x++) {
                all.add(term.gradient(x));
                most = Math.max(most, all.get(x).size());
            }
            gradients.add(all);
        }
        // room for a multiple of four; those beyond the last have a derivative of 0
        index = new int[most + FOUR];
        derivatives = new double[most + FOUR];
    }

    /**
     * The changes of the products, summed over some atoms.
     *
     * @param atoms their number
     * @param a moments, atom by atom
     * @param directions their number, a multiple of 8
     * @param da change of moment m of atom i along direction d at {@code (i × moments + m) × directions + d}
     */
    public void forEach(int atoms, double[] a, int directions, double[] da, Target target) {
        if (row.length < directions) {
            row = new double[directions];
        }
        int first = 0;
        for (int t = 0; t < terms.size(); t++) {
            int[] product = {first};
            List<TermGradient> components = gradients.get(t);
            terms.get(t).forEach(choice -> {
                for (int x = 0; x < components.size(); x++) {
                    sum(components.get(x), choice, atoms, a, directions, da);
                    target.take(product[0], x, row);
                }
                product[0]++;
            });
            first += terms.get(t).size();
        }
    }

    private void sum(TermGradient gradient, int[] choice, int atoms, double[] a, int directions, double[] da) {
        Arrays.fill(row, 0, directions, 0);
        gradient.moments(choice, index);
        int size = gradient.size();
        Arrays.fill(index, size, size + FOUR, 0);
        Arrays.fill(derivatives, size, size + FOUR, 0);
        for (int atom = 0; atom < atoms; atom++) {
            gradient.evaluate(index, a, atom * moments, derivatives);
            for (int k = 0; k < size; k += FOUR) {
                for (int n = 0; n < FOUR; n++) {
                    from[n] = index[k + n] * directions;
                    factor[n] = derivatives[k + n];
                }
                loops.addFour(directions, factor, from, atom * moments * directions, da, row, 0);
            }
        }
    }
}
