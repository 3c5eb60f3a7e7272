package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.PairSums;

/**
 * Σ_i m_s(i)(a_i) over all atoms, where m is a vector that depends on the moments a of an atom, and the gradients of its
 * components along given directions: one pull-back per direction, whatever the direction. Results do not depend on the
 * number of threads. An instance serves one caller at a time.
 */
public final class VectorSum {
    /** Atoms per chunk of a sum. */
    private static final int CHUNK = 64;

    private final MomentBasis basis;
    private final Supplier<List<? extends AtomVector>> vectors;
    private final int[] known;
    private final int[] lanes;
    private final double[] value = new double[3];
    private final Workers.ChunkBody body = this::evaluate;
    private Worker[] scratch = new Worker[0];
    private PairSums[] sums = new PairSums[0];
    private AtomBlocks blocks;
    private double[] atomValues = new double[0];
    private Geometry geometry;
    private double[][] directions;

    /** What a thread needs for itself. */
    private final class Worker {
        final List<? extends AtomVector> functions = vectors.get();
        final MomentBlock block = new MomentBlock(basis, functions.stream().mapToInt(AtomVector::lanes).max().orElse(1));
        final double[] m = new double[3 * block.lanes()];
    }

    /**
     * @param basis moments
     * @param vectors makes the function m of each element of the basis, for one thread
     */
    public VectorSum(MomentBasis basis, Supplier<List<? extends AtomVector>> vectors) {
        this.basis = basis;
        this.vectors = vectors;
        known = basis.species();
        lanes = vectors.get().stream().mapToInt(AtomVector::lanes).toArray();
    }

    /** The moments. */
    public MomentBasis basis() {
        return basis;
    }

    /**
     * Evaluates the sum and its gradients.
     *
     * @param at where the atoms are
     * @param along directions e; per direction the gradient of e·Σm gets ready for {@link #addGradient}
     */
    public void evaluate(Geometry at, double[]... along) {
        if (at.neighbours().range() < basis.range()) {
            throw new IllegalArgumentException("the neighbour list reaches " + at.neighbours().range()
                    + " Å, but the model needs " + basis.range() + " Å");
        }
        prepare(at, along);
        at.workers().forEachChunk(blocks.size(), 1, body);
        Arrays.fill(value, 0);
        for (int start = 0; start < at.size(); start += CHUNK) {
            for (int x = 0; x < 3; x++) {
                double part = 0;
                for (int i = start; i < Math.min(at.size(), start + CHUNK); i++) {
                    part += atomValues[3 * i + x];
                }
                value[x] += part;
            }
        }
    }

    private void prepare(Geometry at, double[][] along) {
        geometry = at;
        directions = along;
        if (blocks == null || !blocks.fit(at.species())) {
            blocks = new AtomBlocks(at.species(), known, lanes);
            atomValues = new double[3 * at.size()];
        }
        int old = scratch.length;
        if (old < at.workers().count()) {
            scratch = Arrays.copyOf(scratch, at.workers().count());
            for (int w = old; w < scratch.length; w++) {
                scratch[w] = new Worker();
            }
        }
        old = sums.length;
        if (old < along.length) {
            sums = Arrays.copyOf(sums, along.length);
            for (int r = old; r < sums.length; r++) {
                sums[r] = new PairSums();
            }
        }
        for (int r = 0; r < along.length; r++) {
            sums[r].reserve(at.neighbours().pairs());
        }
    }

    private void evaluate(int worker, int chunk, int from, int to) {
        Worker own = scratch[worker];
        for (int block = from; block < to; block++) {
            int first = blocks.from(block), count = blocks.count(block);
            AtomVector function = own.functions.get(blocks.network(block));
            own.block.load(geometry, blocks.atoms(), first, count, function.lanes());
            function.evaluate(own.block.moments(), own.m);
            for (int k = 0; k < 3 * count; k++) {
                int lane = k / 3, x = k % 3;
                atomValues[3 * blocks.atoms()[first + lane] + x] = own.m[x * function.lanes() + lane];
            }
            for (int r = 0; r < directions.length; r++) {
                double[] adjoint = own.block.clearedAdjoint();
                function.addAdjoint(own.block.moments(), directions[r], adjoint);
                sums[r].clear(geometry.neighbours().first(), blocks.atoms(), first, count);
                own.block.pullBack(adjoint, sums[r].gradient());
            }
        }
    }

    /** After {@link #evaluate}: component α of the sum. */
    public double value(int alpha) {
        return value[alpha];
    }

    /**
     * After {@link #evaluate}: adds factor × ∂(e·Σm)/∂u_jβ to {@code target[stride * j + offset + β]}.
     *
     * @param direction number of the direction e
     */
    public void addGradient(int direction, double factor, double[] target, int stride, int offset) {
        sums[direction].addGradient(geometry, factor, target, stride, offset);
    }
}
