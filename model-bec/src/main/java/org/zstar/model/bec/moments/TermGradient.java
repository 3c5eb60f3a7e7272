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
    /** Factor and component of each moment. */
    private final List<int[]> moments = new ArrayList<>();
    /** Per factor the index of each channel. */
    private final int[][] channels;
    private final double[] numbers;

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
                which[f][e] = index(f, offset[f][e]);
            }
        }
    }

    private int index(int factor, int offset) {
        for (int k = 0; k < moments.size(); k++) {
            if (moments.get(k)[0] == factor && moments.get(k)[1] == offset) {
                return k;
            }
        }
        moments.add(new int[] {factor, offset});
        return moments.size() - 1;
    }

    /** Number of moments. */
    int size() {
        return moments.size();
    }

    /** Overwrites {@code index} with the indices of the moments for a choice of channels, one per factor. */
    void moments(int[] choice, int[] index) {
        for (int k = 0; k < moments.size(); k++) {
            int[] moment = moments.get(k);
            index[k] = moment[1] + channels[moment[0]][choice[moment[0]]];
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
