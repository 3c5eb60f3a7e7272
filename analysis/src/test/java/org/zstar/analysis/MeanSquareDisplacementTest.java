package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;

class MeanSquareDisplacementTest {
    private static final int[] SPECIES = {8, 3, 3};

    private static Structure frame(double... positions) {
        return new Structure(Cell.box(5, 5, 5), SPECIES, positions);
    }

    @Test
    void uniformMotionGivesTheSquareOfTheTime() {
        MeanSquareDisplacement msd = new MeanSquareDisplacement(false);
        for (int n = 0; n < 100; n++) {
            msd.add(2.0 * n, frame(1, 2, 3, 0.1 * n, 7, -0.3 * n, 4, 0.2 * n, 5));
        }
        Table start = msd.fromStart();
        assertEquals(198, start.column("time_fs")[99]);
        assertEquals(0.01 * 99 * 99 / 2, start.column("msd_Li_x_angstrom2")[99], 1e-9);
        assertEquals(0.04 * 99 * 99 / 2, start.last().get("msd_Li_y_angstrom2"), 1e-9);
        assertEquals((0.01 + 0.04 + 0.09) * 99 * 99 / 2, start.last().get("msd_Li_angstrom2"), 1e-9);
        assertEquals(0, start.last().get("msd_O_angstrom2"));
        Table windows = msd.windowAverage();
        for (int k = 0; k < windows.rows(); k++) {
            double steps = windows.column("lag_fs")[k] / 2;
            assertEquals(0.09 * steps * steps / 2, windows.column("msd_Li_z_angstrom2")[k], 1e-9);
        }
    }

    @Test
    void windowAveragesEqualDirectOnes() {
        int frames = 777;
        double[][] positions = walk(frames);
        MeanSquareDisplacement msd = new MeanSquareDisplacement(false);
        for (int n = 0; n < frames; n++) {
            msd.add(n, frame(positions[n]));
        }
        Table windows = msd.windowAverage();
        double[] lags = windows.column("lag_fs");
        assertTrue(lags[lags.length - 1] > 0.9 * frames, "longest lag " + lags[lags.length - 1]);
        for (int k = 0; k < lags.length; k++) {
            int lag = (int) lags[k];
            // lags of 32·2^(l-1) and more use every 2^l-th frame as origin
            int stride = 1;
            while (lag >= 32 * stride) {
                stride *= 2;
            }
            double sum = 0;
            int count = 0;
            for (int from = 0; from + lag < frames; from += stride) {
                for (int i = 1; i < 3; i++) {
                    double d = positions[from + lag][3 * i] - positions[from][3 * i];
                    sum += d * d / 2;
                }
                count++;
            }
            assertEquals(count, windows.column("windows")[k], "windows of lag " + lag);
            assertEquals(sum / count, windows.column("msd_Li_x_angstrom2")[k], 1e-9 * sum / count, "lag " + lag);
        }
    }

    private static double[][] walk(int frames) {
        CounterRandom random = new CounterRandom(4);
        double[][] positions = new double[frames][9];
        double[] step = new double[3];
        for (int n = 1; n < frames; n++) {
            for (int i = 0; i < 3; i++) {
                random.normals(n, i, step, 0);
                for (int axis = 0; axis < 3; axis++) {
                    positions[n][3 * i + axis] = positions[n - 1][3 * i + axis] + step[axis];
                }
            }
        }
        return positions;
    }

    @Test
    void driftOfTheWholeDoesNotCount() {
        double[][] positions = walk(50);
        MeanSquareDisplacement still = new MeanSquareDisplacement(true), drifting = new MeanSquareDisplacement(true);
        for (int n = 0; n < positions.length; n++) {
            still.add(n, frame(positions[n].clone()));
            double[] moved = positions[n].clone();
            for (int k = 0; k < 9; k++) {
                moved[k] += n * (k % 3 - 0.7);
            }
            drifting.add(n, frame(moved));
        }
        assertTrue(still.fromStart().last().get("msd_O_angstrom2") > 0.1);
        assertArrayEquals(still.fromStart().column("msd_O_y_angstrom2"),
                drifting.fromStart().column("msd_O_y_angstrom2"), 1e-9);
    }

    @Test
    void unevenTimesAndOtherAtomsAreRefused() {
        MeanSquareDisplacement msd = new MeanSquareDisplacement(true);
        msd.add(0, frame(new double[9]));
        msd.add(1, frame(new double[9]));
        assertThrows(IllegalArgumentException.class, () -> msd.add(3, frame(new double[9])));
        Structure other = new Structure(Cell.OPEN, new int[] {3, 3, 8}, new double[9]);
        assertThrows(IllegalArgumentException.class, () -> msd.add(2, other));
    }
}
