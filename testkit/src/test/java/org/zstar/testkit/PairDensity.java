package org.zstar.testkit;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;

/**
 * A descriptor of two features, Σ_j f and Σ_j f² with f = (1 − R²/r_c²)³ (or f times the pair vector), with a mistake if
 * asked for.
 */
final class PairDensity implements Descriptor {
    private static final double CUTOFF = 4;

    /** What is wrong with it. */
    enum Mistake { NONE, PULL_BACK, PUSH_FORWARD, LANES, OVERWRITES, ORIGIN }

    private final boolean vector;
    private final int lanes;
    private final Mistake mistake;

    PairDensity(boolean vector, int lanes, Mistake mistake) {
        this.vector = vector;
        this.lanes = lanes;
        this.mistake = mistake;
    }

    @Override
    public double cutoff() {
        return CUTOFF;
    }

    @Override
    public int size(int species) {
        return 2;
    }

    @Override
    public int components() {
        return vector ? 3 : 1;
    }

    @Override
    public List<String> names(int species) {
        return List.of("f", "f squared");
    }

    @Override
    public DescriptorKernel kernel(int species) {
        return new Kernel();
    }

    private final class Kernel implements DescriptorKernel {
        private Geometry geometry;
        private int[] block;

        @Override
        public int lanes() {
            return lanes;
        }

        @Override
        public void load(Geometry g, int[] atoms, int from, int count) {
            geometry = g;
            block = Arrays.copyOfRange(atoms, from, from + count);
        }

        /** Visits pair p of a lane: its vector and, per feature, value and gradient. */
        private interface Visitor {
            void pair(int lane, int p, int i, int j, double[] r, int feature, double value, double[] gradient);
        }

        private void visit(int component, Visitor visitor) {
            NeighbourList list = geometry.neighbours();
            double[] x = geometry.positions();
            for (int lane = 0; lane < block.length; lane++) {
                int i = block[lane];
                for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                    double[] r = new double[3];
                    for (int a = 0; a < 3; a++) {
                        r[a] = x[3 * list.neighbour()[p] + a] + list.shifts()[3 * list.image()[p] + a] - x[3 * i + a];
                    }
                    double square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2], s = 1 - square / (CUTOFF * CUTOFF);
                    for (int feature = 0; feature < 2 && s > 0; feature++) {
                        int power = feature == 0 ? 3 : 6;
                        double f = Math.pow(s, power), slope = -2 * power * Math.pow(s, power - 1) / (CUTOFF * CUTOFF);
                        double factor = vector ? r[component] : 1;
                        double[] gradient = new double[3];
                        for (int a = 0; a < 3; a++) {
                            gradient[a] = slope * r[a] * factor + (vector && a == component ? f : 0);
                        }
                        visitor.pair(lane, p, i, list.neighbour()[p], r, feature, f * factor, gradient);
                    }
                }
            }
        }

        @Override
        public void features(int component, double[] features) {
            Arrays.fill(features, 0);
            visit(component, (lane, p, i, j, r, feature, value, gradient) -> features[feature * lanes + lane] += value
                    * (mistake == Mistake.LANES ? 1 + 1e-14 * lane : 1)
                    + (mistake == Mistake.ORIGIN ? 1e-3 * geometry.positions()[0] : 0));
        }

        @Override
        public void pullBack(int component, double[] weights, double[] pairGradient) {
            if (mistake == Mistake.OVERWRITES) {
                Arrays.fill(pairGradient, 0);
            }
            visit(component, (lane, p, i, j, r, feature, value, gradient) -> {
                for (int a = 0; a < 3; a++) {
                    pairGradient[3 * p + a] += weights[feature * lanes + lane] * gradient[a]
                            * (mistake == Mistake.PULL_BACK && a == 1 ? 1 + 1e-5 : 1);
                }
            });
        }

        @Override
        public void pushForward(int component, double[] displacement, double[] change) {
            pushForward(component, displacement, new double[9], change);
        }

        @Override
        public void pushForward(int component, double[] displacement, double[] strain, double[] change) {
            Arrays.fill(change, 0);
            visit(component, (lane, p, i, j, r, feature, value, gradient) -> {
                for (int a = 0; a < 3; a++) {
                    double moved = displacement[3 * j + a] - displacement[3 * i + a]
                            + strain[3 * a] * r[0] + strain[3 * a + 1] * r[1] + strain[3 * a + 2] * r[2];
                    change[feature * lanes + lane] += gradient[a] * moved
                            * (mistake == Mistake.PUSH_FORWARD && feature == 1 ? 1 + 1e-4 : 1);
                }
            });
        }
    }
}
