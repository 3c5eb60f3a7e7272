package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The derivatives of one component of the products of a term with respect to the moments that they are made of. Of the sum
 * Σ C A_m(a) A_m′(b) … each moment appears once, with all that it is multiplied with. For one thread.
 */
final class TermGradient {
    /** The numbers C. */
    private final double[] value;
    /** Per factor and number C which of the moments is meant. */
    private final int[][] which;
    private final List<Moment> moments = new ArrayList<>();
    /** Per factor the index of each channel. */
    private final int[][] channels;
    private final double[] numbers;

    /** @param factor number of the factor @param offset index of the component of its first channel */
    private record Moment(int factor, int offset) { }

    /**
     * @param value the numbers C
     * @param offset per factor and number C the index of the component of the first channel
     * @param channels per factor the index of each channel
     */
    TermGradient(double[] value, int[][] offset, int[][] channels) {
        this.value = value;
        this.channels = channels;
        which = new int[offset.length][value.length];
        numbers = new double[offset.length];
        for (int f = 0; f < offset.length; f++) {
            for (int e = 0; e < value.length; e++) {
                which[f][e] = index(new Moment(f, offset[f][e]));
            }
        }
    }

    private int index(Moment moment) {
        if (!moments.contains(moment)) {
            moments.add(moment);
        }
        return moments.indexOf(moment);
    }

    /** Number of moments. */
    int size() {
        return moments.size();
    }

    /** Overwrites {@code index} with the indices of the moments for a choice of channels, one per factor. */
    void moments(int[] choice, int[] index) {
        for (int k = 0; k < moments.size(); k++) {
            Moment moment = moments.get(k);
            index[k] = moment.offset + channels[moment.factor][choice[moment.factor]];
        }
    }

    /**
     * Overwrites {@code derivatives}.
     *
     * @param index of the moments, for a choice of channels
     * @param a moments, from {@code at}
     */
    void evaluate(int[] index, double[] a, int at, double[] derivatives) {
        Arrays.fill(derivatives, 0, moments.size(), 0);
        int factors = which.length;
        for (int e = 0; e < value.length; e++) {
            for (int f = 0; f < factors; f++) {
                numbers[f] = a[at + index[which[f][e]]];
            }
            for (int f = 0; f < factors; f++) {
                double product = value[e];
                for (int other = 0; other < factors; other++) {
                    if (other != f) {
                        product *= numbers[other];
                    }
                }
                derivatives[which[f][e]] += product;
            }
        }
    }
}
