package org.zstar.kernels;

/**
 * The neighbours of one lane of a block, side by side, with their gradients. Live ones only; behind the last there is one
 * that counts nothing, and room for eight more.
 */
final class LaneNeighbours {
    /** Length and places of a record, see {@link #records}. */
    static final int RECORD = 16;
    private static final int LANES = BlockLoops.LANES;

    private int kinds;
    private int nobody;
    private int[] start = {};
    private int[] end = {};
    /** Vectors in Å. */
    double[] x = {}, y = {}, z = {};
    BlockLoops.Directions at = new BlockLoops.Directions(x, y, z);
    /** Distance squared, its inverse (not squared), and cutoff function. */
    double[] square = {}, inverse = {}, f = {};
    /** Derivative of the cutoff function over itself; 0 where it vanishes, as then all terms do. */
    private double[] fall = {};
    /** Changes of the vectors, of r² and ln r, and of the cutoff function over itself. */
    double[] dx = {}, dy = {}, dz = {}, dSquare = {}, dLog = {}, df = {};
    /**
     * {@value #RECORD} numbers per neighbour, side by side as pairs find them by index: from 0 on the vector once more; 3
     * {@link #fall}; from 4 on the sum of multiples of the vectors of others; 7 what multiplies the own direction; 8 r; 9 1/r.
     */
    double[] records = {};

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

    /** The neighbour that counts nothing, at a distance of 1 Å. */
    int nobody() {
        return nobody;
    }

    /** Length of the arrays. */
    int room() {
        return x.length;
    }

    /** Makes room for the neighbours of a block. */
    void reserve(PairBlock block) {
        int[] from = block.start();
        kinds = from.length - 1;
        nobody = from[kinds] / LANES;
        reserve(nobody + 1 + LANES);
    }

    void load(PairBlock block, int lane) {
        int[] from = block.start();
        for (int kind = 0; kind < kinds; kind++) {
            int k = from[kind] / LANES;
            start[kind] = k;
            for (int i = from[kind] + lane; i < from[kind + 1] && block.live()[i] != 0; i += LANES, k++) {
                double r = block.r()[i];
                x[k] = r * block.n().x()[i];
                y[k] = r * block.n().y()[i];
                z[k] = r * block.n().z()[i];
                records[RECORD * k] = x[k];
                records[RECORD * k + 1] = y[k];
                records[RECORD * k + 2] = z[k];
                square[k] = r * r;
                inverse[k] = block.inverse()[i];
                f[k] = block.f()[i];
                fall[k] = f[k] == 0 ? 0 : block.slope()[i] / f[k];
                records[RECORD * k + 3] = fall[k];
                records[RECORD * k + 8] = r;
                records[RECORD * k + 9] = inverse[k];
            }
            end[kind] = k;
        }
        x[nobody] = 0;
        y[nobody] = 0;
        z[nobody] = 0;
        inverse[nobody] = 1;
        f[nobody] = 0;
    }

    private void reserve(int size) {
        if (start.length < kinds) {
            start = new int[kinds];
            end = new int[kinds];
        }
        if (x.length < size) {
            x = new double[size];
            y = new double[size];
            z = new double[size];
            at = new BlockLoops.Directions(x, y, z);
            square = new double[size];
            inverse = new double[size];
            f = new double[size];
            fall = new double[size];
            dx = new double[size];
            dy = new double[size];
            dz = new double[size];
            dSquare = new double[size];
            dLog = new double[size];
            df = new double[size];
            records = new double[RECORD * size];
        }
    }

    void loadChanges(PairBlock block, int lane, BlockLoops.Directions dn, double[] dr) {
        int[] from = block.start();
        for (int kind = 0; kind < kinds; kind++) {
            for (int k = start[kind], i = from[kind] + lane; k < end[kind]; k++, i += LANES) {
                double r = block.r()[i], along = dr[i];
                dx[k] = r * dn.x()[i] + along * block.n().x()[i];
                dy[k] = r * dn.y()[i] + along * block.n().y()[i];
                dz[k] = r * dn.z()[i] + along * block.n().z()[i];
                dSquare[k] = 2 * (r * along);
                dLog[k] = along * inverse[k];
                df[k] = fall[k] * along;
            }
        }
    }

    /** Adds what pairs have left in the records, and clears it for the next time. */
    void addGradient(PairBlock block, int lane, double[] u, BlockLoops.Directions out) {
        int[] from = block.start();
        for (int kind = 0; kind < kinds; kind++) {
            for (int k = start[kind], i = from[kind] + lane; k < end[kind]; k++, i += LANES) {
                int at = RECORD * k;
                u[i] += records[at + 7];
                out.x()[i] += records[at + 4];
                out.y()[i] += records[at + 5];
                out.z()[i] += records[at + 6];
                records[at + 4] = 0;
                records[at + 5] = 0;
                records[at + 6] = 0;
                records[at + 7] = 0;
            }
        }
    }
}
