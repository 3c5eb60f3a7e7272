package org.zstar.analysis;

import java.util.Arrays;
import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;

/** Motions with known observables, fed to an analysis frame by frame. */
final class Trajectories {
    static final Cell CELL = Cell.box(10, 10, 10);

    private Trajectories() { }

    static int[] lithium(int atoms) {
        int[] species = new int[atoms];
        Arrays.fill(species, 3);
        return species;
    }

    static Structure frame(double[] positions, double[] velocities) {
        return new Structure(CELL, lithium(positions.length / 3), positions, velocities, Labels.NONE, Map.of(), Map.of());
    }

    /** Independent normal steps of a width in Å along each axis plus a common drift along z, a frame every 10 fs. */
    static void walk(FrameAnalysis analysis, int atoms, int frames, double width, double drift) {
        walk(analysis, 6, atoms, frames, width, drift);
    }

    static void walk(FrameAnalysis analysis, long seed, int atoms, int frames, double width, double drift) {
        CounterRandom random = new CounterRandom(seed);
        double[] x = new double[3 * atoms];
        double[] step = new double[3];
        for (int n = 0; n < frames; n++) {
            analysis.add(10.0 * n, frame(x.clone(), null));
            for (int i = 0; i < atoms; i++) {
                random.normals(n, i, step, 0);
                for (int axis = 0; axis < 3; axis++) {
                    x[3 * i + axis] += width * step[axis] + (axis == 2 ? drift : 0);
                }
            }
        }
    }

    /**
     * Velocities that forget exponentially within a time in fs (an Ornstein–Uhlenbeck process) with unit variance times
     * {@code scale}², a frame every fs, plus a constant drift along z; positions go with them. Atoms in groups move alike.
     */
    static void forgetting(FrameAnalysis analysis, int atoms, int alike, int frames, double time, double scale,
                           double drift) {
        CounterRandom random = new CounterRandom(9);
        double memory = Math.exp(-1 / time), noise = Math.sqrt(1 - memory * memory);
        double[] v = new double[3 * atoms], xi = new double[3], x = new double[3 * atoms];
        for (int n = 0; n < frames; n++) {
            double[] moving = new double[v.length], at = x.clone();
            for (int i = 0; i < atoms; i++) {
                random.normals(n, i / alike, xi, 0);
                for (int axis = 0; axis < 3; axis++) {
                    int k = 3 * i + axis;
                    v[k] = n == 0 ? xi[axis] : memory * v[k] + noise * xi[axis];
                    moving[k] = scale * v[k] + (axis == 2 ? drift : 0);
                    x[k] += moving[k];
                }
            }
            analysis.add(n, frame(at, moving));
        }
    }

    static void forgetting(FrameAnalysis analysis, int atoms, int frames, double time, double scale, double drift) {
        forgetting(analysis, atoms, 1, frames, time, scale, drift);
    }

    /** Feeds a current with the displacement of ions that carry a charge in e each. */
    static FrameAnalysis charges(ChargeCurrent current, double charge) {
        ChargeDisplacement displacement = new ChargeDisplacement();
        return (time, frame) -> {
            double[] z = new double[9 * frame.size()];
            for (int k = 0; k < z.length; k++) {
                z[k] = k % 9 % 4 == 0 ? charge : 0;
            }
            current.add(time, displacement.next(frame.withLabels(Labels.NONE.withBornCharges(z))), frame.cell().volume());
        };
    }
}
