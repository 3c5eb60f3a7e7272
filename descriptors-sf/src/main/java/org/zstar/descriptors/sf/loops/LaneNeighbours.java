package org.zstar.descriptors.sf.loops;

import java.util.Arrays;

/** The neighbours of one lane of a block, side by side, with their gradients. Live ones only. */
final class LaneNeighbours {
    private static final int LANES = BlockLoops.LANES;

    private int kinds;
    private int nobody;
    private int[] start = {};
    private int[] end = {};
    BlockLoops.Directions n = new BlockLoops.Directions(new double[0], new double[0], new double[0]);
    double[] r = {}, f = {}, slope = {};
    /** Changes of unit vectors and distances. */
    double[] dx = {}, dy = {}, dz = {}, dr = {};
    /** Gradient with respect to the distance, and with respect to the unit vector. */
    double[] s = {}, tx = {}, ty = {}, tz = {};

    /** Number of species. */
    int kinds() {
        return kinds;
    }

    /** First neighbour of a species. */
    int start(int species) {
        return start[species];
    }

    /** One past the last neighbour of a species. */
    int end(int species) {
        return end[species];
    }

    /** A neighbour beyond the last, without weight, at a distance of 1 Å. */
    int nobody() {
        return nobody;
    }

    /** Length of arrays with a number per neighbour and room for eight more. */
    int room() {
        return r.length;
    }

    void load(PairBlock block, int lane) {
        int[] from = block.start();
        kinds = from.length - 1;
        nobody = from[kinds] / LANES;
        reserve(nobody + 1 + LANES);
        r[nobody] = 1;
        f[nobody] = 0;
        slope[nobody] = 0;
        for (int kind = 0; kind < kinds; kind++) {
            int k = from[kind] / LANES;
            start[kind] = k;
            for (int i = from[kind] + lane; i < from[kind + 1] && block.live()[i] != 0; i += LANES, k++) {
                n.x()[k] = block.n().x()[i];
                n.y()[k] = block.n().y()[i];
                n.z()[k] = block.n().z()[i];
                r[k] = block.r()[i];
                f[k] = block.f()[i];
                slope[k] = block.slope()[i];
            }
            end[kind] = k;
        }
    }

    private void reserve(int size) {
        if (start.length < kinds) {
            start = new int[kinds];
            end = new int[kinds];
        }
        if (r.length < size) {
            n = new BlockLoops.Directions(new double[size], new double[size], new double[size]);
            r = new double[size];
            f = new double[size];
            slope = new double[size];
            dx = new double[size];
            dy = new double[size];
            dz = new double[size];
            dr = new double[size];
            s = new double[size];
            tx = new double[size];
            ty = new double[size];
            tz = new double[size];
        }
    }

    void loadChanges(PairBlock block, int lane, BlockLoops.Directions dn, double[] change) {
        int[] from = block.start();
        for (int kind = 0; kind + 1 < from.length; kind++) {
            for (int k = start[kind], i = from[kind] + lane; k < end[kind]; k++, i += LANES) {
                dx[k] = dn.x()[i];
                dy[k] = dn.y()[i];
                dz[k] = dn.z()[i];
                dr[k] = change[i];
            }
        }
    }

    void clearGradient() {
        Arrays.fill(s, 0);
        Arrays.fill(tx, 0);
        Arrays.fill(ty, 0);
        Arrays.fill(tz, 0);
    }

    void storeGradient(PairBlock block, int lane, double[] toS, BlockLoops.Directions toT) {
        int[] from = block.start();
        for (int kind = 0; kind + 1 < from.length; kind++) {
            int i = from[kind] + lane;
            for (int k = start[kind]; k < end[kind]; k++, i += LANES) {
                toS[i] = s[k];
                toT.x()[i] = tx[k];
                toT.y()[i] = ty[k];
                toT.z()[i] = tz[k];
            }
            for (; i < from[kind + 1]; i += LANES) {
                toS[i] = 0;
                toT.x()[i] = 0;
                toT.y()[i] = 0;
                toT.z()[i] = 0;
            }
        }
    }
}
