package org.zstar.networks;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

/**
 * Gradients with respect to positions and strain, or to other numbers of the atoms, summed in parts: each belongs to a fixed
 * run of blocks and is filled by one thread, and parts are added in their order. So results do not depend on the number of
 * threads, and memory is that of {@value #PARTS} numbers per coordinate instead of one per pair of neighbours. A part is cleared
 * and read only in the range of atoms that its blocks reach.
 */
public final class AtomGradients {
    /** Parts at most: a few per thread, so that threads end together. */
    private static final int PARTS = 32;
    private static final int CHUNK = 256;

    private final int numbers;
    private final Workers.ChunkBody gatherBody = this::gather;
    private double[][] gradients = new double[0][];
    private double[][] virials = new double[0][];
    private int[] low = new int[0];
    private int[] high = new int[0];
    private NeighbourList list;
    private AtomBlocks blocks;
    private double factor;
    private double[] target;
    private int stride;
    private int offset;

    /** Gradients with respect to positions. */
    public AtomGradients() {
        this(3);
    }

    /** Gradients with respect to so many numbers of every atom. */
    public AtomGradients(int numbers) {
        this.numbers = numbers;
    }

    /** Blocks per part. */
    public static int run(int blocks) {
        return Math.max(1, (blocks + PARTS - 1) / PARTS);
    }

    /** Gets ready for a neighbour list and the blocks of its atoms. */
    public void prepare(Geometry at, AtomBlocks atomBlocks) {
        if (at.neighbours() == list && atomBlocks == blocks) {
            return;
        }
        int run = run(atomBlocks.size()), parts = (atomBlocks.size() + run - 1) / run;
        if (gradients.length != parts || parts > 0 && gradients[0].length != numbers * at.size()) {
            gradients = new double[parts][numbers * at.size()];
            virials = new double[parts][9];
            low = new int[parts];
            high = new int[parts];
        }
        list = at.neighbours();
        blocks = atomBlocks;
        for (int part = 0; part < parts; part++) {
            measure(part, part * run, Math.min(blocks.size(), (part + 1) * run));
        }
    }

    /** The range of atoms that a part reaches. */
    private void measure(int part, int firstBlock, int endBlock) {
        int least = Integer.MAX_VALUE, most = 0;
        int start = blocks.from(firstBlock), end = blocks.from(endBlock - 1) + blocks.count(endBlock - 1);
        for (int k = start; k < end; k++) {
            int i = blocks.atoms()[k];
            least = Math.min(least, i);
            most = Math.max(most, i);
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                least = Math.min(least, list.neighbour()[p]);
                most = Math.max(most, list.neighbour()[p]);
            }
        }
        low[part] = numbers * least;
        high[part] = numbers * (most + 1);
    }

    /** Sets a part to zero. */
    public void clear(int part) {
        Arrays.fill(gradients[part], low[part], high[part], 0);
        Arrays.fill(virials[part], 0);
    }

    /** The numbers of all atoms of a part, three where they are positions; shared: added to. */
    public double[] gradient(int part) {
        return gradients[part];
    }

    /** Nine numbers of a part, shared: added to. */
    public double[] virial(int part) {
        return virials[part];
    }

    /** Adds factor × the derivative with respect to number β of atom j to {@code target[stride * j + offset + β]}. */
    public void addGradient(Geometry at, double by, double[] to, int every, int start) {
        factor = by;
        target = to;
        stride = every;
        offset = start;
        at.workers().forEachChunk(at.size(), CHUNK, gatherBody);
    }

    private void gather(int worker, int chunk, int from, int to) {
        for (int part = 0; part < gradients.length; part++) {
            int first = Math.max(numbers * from, low[part]), end = Math.min(numbers * to, high[part]);
            if (stride == numbers && offset == 0) {
                add(first, end, factor, gradients[part], target);
            } else {
                for (int k = first; k < end; k++) {
                    target[stride * (k / numbers) + offset + k % numbers] += factor * gradients[part][k];
                }
            }
        }
    }

    private static void add(int from, int to, double factor, double[] in, double[] out) {
        for (int k = from; k < to; k++) {
            out[k] += factor * in[k];
        }
    }

    /** Adds factor × W_αβ, nine numbers row-major. */
    public void addVirial(double by, double[] to) {
        for (double[] virial : virials) {
            for (int k = 0; k < 9; k++) {
                to[k] += by * virial[k];
            }
        }
    }
}
