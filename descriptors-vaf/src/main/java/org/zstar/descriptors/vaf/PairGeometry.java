package org.zstar.descriptors.vaf;

/**
 * All unordered pairs of neighbours of one atom, block by block: first all pairs of the first element with itself, then
 * those of the first and the second, and so on. What depends on a pair lies in one array per quantity.
 */
final class PairGeometry {
    /**
     * Where an angle is this near to 0 or π, the slope of its sine, which is infinite there, is taken from this far away.
     */
    private static final double SMALLEST_SINE = 1e-9;

    private final PairRadial radial;
    private final boolean tilted;
    /** Pairs of block b are {@code start[b] … start[b + 1] - 1}. */
    final int[] start;
    int[] first = new int[0];
    int[] second = new int[0];
    /** cos θ, (R_j + R_k)/2, and g per radial function. */
    double[] cosine = new double[0];
    double[] mean = new double[0];
    final double[][] g;
    /** sin θ and d sin θ / d cos θ, where they are needed. */
    double[] sine = new double[0];
    double[] sineSlope = new double[0];

    PairGeometry(int elements, PairRadial radial, boolean tilted) {
        this.radial = radial;
        this.tilted = tilted;
        start = new int[elements * (elements + 1) / 2 + 1];
        g = new double[radial.size][0];
    }

    void load(Neighbourhood at) {
        reserve(at.count * (at.count - 1) / 2);
        int block = 0, p = 0;
        for (int a = 0; a + 1 < at.start.length; a++) {
            for (int b = a; b + 1 < at.start.length; b++) {
                for (int j = at.start[a]; j < at.start[a + 1]; j++) {
                    int k = a == b ? j + 1 : at.start[b];
                    p = addRow(at, j, k, at.start[b + 1], p);
                }
                start[++block] = p;
            }
        }
        radial.load(at);
        radial.evaluate(first, second, p, g);
        if (tilted) {
            for (int q = 0; q < p; q++) {
                sine[q] = Math.sqrt(Math.max(0, 1 - cosine[q] * cosine[q]));
                sineSlope[q] = -cosine[q] / Math.max(sine[q], SMALLEST_SINE);
            }
        }
    }

    private int addRow(Neighbourhood at, int j, int from, int to, int p) {
        double[] ux = at.unit[0], uy = at.unit[1], uz = at.unit[2], r = at.distance;
        int q = p;
        for (int k = from; k < to; k++, q++) {
            first[q] = j;
            second[q] = k;
            cosine[q] = ux[j] * ux[k] + uy[j] * uy[k] + uz[j] * uz[k];
            mean[q] = 0.5 * (r[j] + r[k]);
        }
        return q;
    }

    private void reserve(int pairs) {
        if (first.length < pairs) {
            int size = pairs + pairs / 4;
            first = new int[size];
            second = new int[size];
            cosine = new double[size];
            mean = new double[size];
            for (int a = 0; a < g.length; a++) {
                g[a] = new double[size];
            }
            if (tilted) {
                sine = new double[size];
                sineSlope = new double[size];
            }
        }
    }
}
