package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.LoopsFactory;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.AtomGradients;
import org.zstar.networks.AtomicSum;

/**
 * Σ_i m_s(i)(a_i) along given directions over all atoms, where m is a vector that depends on the moments a of an atom, and its
 * gradients: one pull-back per direction, whatever the direction. Results do not depend on the number of threads; after the
 * first call for a neighbour list nothing is allocated. An instance serves one caller at a time.
 */
public final class VectorSum implements PolarisationSum {
    private final MomentBasis basis;
    private final Function<BlockLoops, List<? extends AtomVector>> vectors;
    private final LoopsFactory loops = LoopsFactory.best();
    private final int[] known;
    private final int[] lanes;
    private final Workers.ChunkBody body = this::evaluate;
    private Worker[] scratch = new Worker[0];
    private AtomGradients[] gradients = new AtomGradients[0];
    private AtomBlocks blocks;
    /** Per direction a number per atom. */
    private double[][] atomValues = new double[0][];
    private Geometry geometry;
    private boolean wanted;
    private double[][] directions;

    /** What a thread needs for itself. */
    private final class Worker {
        final BlockLoops own = loops.create();
        final List<? extends AtomVector> functions = vectors.apply(own);
        final BlockMoments block = new BlockMoments(basis, own, rank(false), rank(true));
        final double[] values = new double[BlockLoops.LANES];

        int rank(boolean far) {
            return functions.stream().mapToInt(f -> f.rank(far)).max().orElse(0);
        }
    }

    /**
     * @param basis moments
     * @param vectors makes the function m of each element of the basis, for one thread and its loops
     */
    public VectorSum(MomentBasis basis, Function<BlockLoops, List<? extends AtomVector>> vectors) {
        this.basis = basis;
        this.vectors = vectors;
        known = basis.species();
        lanes = new int[known.length];
        Arrays.fill(lanes, BlockLoops.LANES);
    }

    @Override
    public MomentBasis basis() {
        return basis;
    }

    @Override
    public void evaluate(Geometry at, double[]... along) {
        run(at, false, along);
    }

    @Override
    public void differentiate(Geometry at, double[]... along) {
        run(at, true, along);
    }

    private void run(Geometry at, boolean withGradients, double[][] along) {
        basis.requireReach(at);
        geometry = at;
        wanted = withGradients;
        directions = along;
        prepare(at);
        at.workers().forEachChunk(blocks.size(), AtomGradients.run(blocks.size()), body);
    }

    private void prepare(Geometry at) {
        if (blocks == null || !blocks.fit(at.species())) {
            blocks = new AtomBlocks(at.species(), known, lanes);
            atomValues = new double[0][];
        }
        int old = scratch.length;
        if (old < at.workers().count()) {
            scratch = Arrays.copyOf(scratch, at.workers().count());
            for (int w = old; w < scratch.length; w++) {
                scratch[w] = new Worker();
            }
        }
        if (atomValues.length < directions.length) {
            atomValues = new double[directions.length][at.size()];
        }
        if (wanted && gradients.length < directions.length) {
            old = gradients.length;
            gradients = Arrays.copyOf(gradients, directions.length);
            for (int r = old; r < gradients.length; r++) {
                gradients[r] = new AtomGradients();
            }
        }
        for (int r = 0; wanted && r < directions.length; r++) {
            gradients[r].prepare(at, blocks);
        }
    }

    private void evaluate(int worker, int part, int from, int to) {
        Worker own = scratch[worker];
        for (int r = 0; wanted && r < directions.length; r++) {
            gradients[r].clear(part);
        }
        for (int block = from; block < to; block++) {
            int first = blocks.from(block), count = blocks.count(block);
            AtomVector function = own.functions.get(blocks.network(block));
            own.block.load(geometry, blocks.atoms(), first, count);
            function.load(own.block.moments());
            for (int r = 0; r < directions.length; r++) {
                function.evaluate(directions[r], own.values);
                for (int lane = 0; lane < count; lane++) {
                    atomValues[r][blocks.atoms()[first + lane]] = own.values[lane];
                }
                if (wanted) {
                    double[] adjoint = own.block.clearedAdjoint();
                    function.addAdjoint(adjoint);
                    own.block.pullBack(adjoint, gradients[r].gradient(part), gradients[r].virial(part));
                }
            }
        }
    }

    @Override
    public double value(int direction) {
        return AtomicSum.total(atomValues[direction], 0, geometry.size());
    }

    @Override
    public void addGradient(int direction, double factor, double[] target, int stride, int offset) {
        gradients[direction].addGradient(geometry, factor, target, stride, offset);
    }
}
