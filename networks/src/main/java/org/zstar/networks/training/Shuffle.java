package org.zstar.networks.training;

import java.util.Random;

/** Orders drawn from a seed and a number alone (Fisher and Yates, with the specified algorithm of {@link Random}). */
final class Shuffle {
    private Shuffle() { }

    static int[] of(int size, long seed, int number) {
        Random random = new Random(seed + 0x9E3779B97F4A7C15L * (number + 1));
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            int other = random.nextInt(k + 1);
            order[k] = order[other];
            order[other] = k;
        }
        return order;
    }
}
