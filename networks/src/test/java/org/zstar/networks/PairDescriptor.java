package org.zstar.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;

/**
 * The simplest descriptor that exercises everything: G_f = Σ_j z_j e^(−η_f r²) (1 − r²/r_c²)³, times the unit vector for
 * three components. Lanes that hold no atom return NaN, as they may.
 */
public final class PairDescriptor implements Descriptor {
    private final double cutoff;
    private final int components;
    private final int lanes;
    private final double[] eta;

    public PairDescriptor(double cutoff, int components, int lanes, double... eta) {
        this.cutoff = cutoff;
        this.components = components;
        this.lanes = lanes;
        this.eta = eta;
    }

    @Override
    public double cutoff() {
        return cutoff;
    }

    @Override
    public int size(int species) {
        return eta.length;
    }

    @Override
    public int components() {
        return components;
    }

    @Override
    public List<String> names(int species) {
        List<String> names = new ArrayList<>();
        for (double e : eta) {
            names.add("eta " + e);
        }
        return names;
    }

    @Override
    public DescriptorKernel kernel(int species) {
        return new Kernel();
    }

    private final class Kernel implements DescriptorKernel {
        private Geometry geometry;
        private int[] atoms;
        private int from;
        private int count;
        /** Of the current pair: vector, g_f and dg_f/dR. */
        private final double[] r = new double[3];
        private double value;
        private final double[] slope = new double[3];

        @Override
        public int lanes() {
            return lanes;
        }

        @Override
        public void load(Geometry g, int[] centres, int start, int n) {
            geometry = g;
            atoms = centres;
            from = start;
            count = n;
        }

        private boolean pair(int f, int c, int i, int p) {
            int j = geometry.neighbours().neighbour()[p], s = 3 * geometry.neighbours().image()[p];
            double square = 0;
            for (int d = 0; d < 3; d++) {
                r[d] = geometry.positions()[3 * j + d] + geometry.neighbours().shifts()[s + d]
                        - geometry.positions()[3 * i + d];
                square += r[d] * r[d];
            }
            if (square >= cutoff * cutoff) {
                return false;
            }
            double u = 1 - square / (cutoff * cutoff), z = geometry.species()[j];
            double g = z * StrictMath.exp(-eta[f] * square) * u * u * u;
            double perSquare = -eta[f] * g - 3 * g / u / (cutoff * cutoff);
            double length = StrictMath.sqrt(square);
            double n = components == 1 ? 1 : r[c] / length;
            value = g * n;
            for (int d = 0; d < 3; d++) {
                slope[d] = 2 * perSquare * r[d] * n;
                if (components == 3) {
                    slope[d] += g * ((d == c ? 1 / length : 0) - r[c] * r[d] / (length * square));
                }
            }
            return true;
        }

        @Override
        public void features(int c, double[] features) {
            Arrays.fill(features, Double.NaN);
            each((f, lane, i, p) -> {
                int q = f * lanes + lane;
                if (p == geometry.neighbours().first()[i]) {
                    features[q] = 0;
                }
                if (pair(f, c, i, p)) {
                    features[q] += value;
                }
            });
        }

        @Override
        public void pullBack(int c, double[] weights, double[] pairGradient) {
            each((f, lane, i, p) -> {
                if (pair(f, c, i, p)) {
                    for (int d = 0; d < 3; d++) {
                        pairGradient[3 * p + d] += weights[f * lanes + lane] * slope[d];
                    }
                }
            });
        }

        @Override
        public void pushForward(int c, double[] displacement, double[] change) {
            pushForward(c, displacement, new double[9], change);
        }

        @Override
        public void pushForward(int c, double[] displacement, double[] strain, double[] change) {
            Arrays.fill(change, Double.NaN);
            each((f, lane, i, p) -> {
                int q = f * lanes + lane, j = geometry.neighbours().neighbour()[p];
                if (p == geometry.neighbours().first()[i]) {
                    change[q] = 0;
                }
                if (pair(f, c, i, p)) {
                    for (int d = 0; d < 3; d++) {
                        change[q] += slope[d] * (displacement[3 * j + d] - displacement[3 * i + d] + strain[3 * d] * r[0]
                                + strain[3 * d + 1] * r[1] + strain[3 * d + 2] * r[2]);
                    }
                }
            });
        }

        private void each(PairBody body) {
            int[] first = geometry.neighbours().first();
            for (int lane = 0; lane < count; lane++) {
                int i = atoms[from + lane];
                for (int f = 0; f < eta.length; f++) {
                    for (int p = first[i]; p < first[i + 1]; p++) {
                        body.run(f, lane, i, p);
                    }
                }
            }
        }
    }

    private interface PairBody {
        void run(int feature, int lane, int atom, int pair);
    }
}
