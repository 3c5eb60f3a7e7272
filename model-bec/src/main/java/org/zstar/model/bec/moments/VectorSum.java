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
 * gradients: one pull-back per direction, whatever the direction. Where neighbours send their densities, these are evaluated
 * before, and what their derivatives are worth is added behind. Results do not depend on the number of threads; after the
 * first call for a neighbour list nothing is allocated. An instance serves one caller at a time.
 */
public final class VectorSum implements PolarisationSum {
    private final MomentBasis basis;
    private final Function<BlockLoops, List<? extends AtomVector>> vectors;
    /** What neighbours send; null without. */
    private final SentDensities densities;
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
        final BlockMoments block = new BlockMoments(basis.own(), own, rank(false), rank(true));
        final SentBlock products = densities == null ? null : new SentBlock(basis, block.near(), own);
        final double[] values = new double[BlockLoops.LANES];

        int rank(boolean far) {
            return functions.stream().mapToInt(f -> f.rank(far)).max().orElse(0);
        }

        void load(int b) {
            int first = blocks.from(b), count = blocks.count(b);
            if (densities == null) {
                block.load(geometry, blocks.atoms(), first, count);
            } else {
                block.load(densities.neighbours(b), geometry, blocks.atoms(), first, count);
                products.load(geometry, blocks.atoms(), first, count, densities.values());
            }
        }
    }

    /**
     * @param basis moments
     * @param vectors makes the function m of each element of the basis, for one thread and its loops
     */
    public VectorSum(MomentBasis basis, Function<BlockLoops, List<? extends AtomVector>> vectors) {
        this(basis, vectors, false);
    }

    /** The same with moments of what neighbours send. @param sending whether vectors have coefficients of such moments */
    VectorSum(MomentBasis basis, Function<BlockLoops, List<? extends AtomVector>> vectors, boolean sending) {
        this.basis = basis;
        this.vectors = vectors;
        densities = sending ? new SentDensities(basis, loops) : null;
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
        if (densities != null) {
            densities.evaluate(at, blocks, wanted ? along.length : 0);
        }
        at.workers().forEachChunk(blocks.size(), AtomGradients.run(blocks.size()), body);
        for (int r = 0; wanted && densities != null && r < along.length; r++) {
            densities.addGradient(r, gradients[r]);
        }
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
            if (densities != null) {
                densities.adjoints(r).clear(part);
            }
        }
        for (int block = from; block < to; block++) {
            AtomVector function = own.functions.get(blocks.network(block));
            own.load(block);
            function.load(own.block.moments());
            for (int r = 0; r < directions.length; r++) {
                evaluate(own, function, block, r);
                if (wanted) {
                    pullBack(own, function, r, part);
                }
            }
        }
    }

    private void evaluate(Worker own, AtomVector function, int block, int r) {
        function.evaluate(directions[r], own.values);
        if (densities != null) {
            own.products.addTo(function, directions[r], own.values);
        }
        for (int lane = 0; lane < blocks.count(block); lane++) {
            atomValues[r][blocks.atoms()[blocks.from(block) + lane]] = own.values[lane];
        }
    }

    private void pullBack(Worker own, AtomVector function, int r, int part) {
        double[] adjoint = own.block.clearedAdjoint(), gradient = gradients[r].gradient(part), virial = gradients[r].virial(part);
        if (densities != null) {
            own.products.addAdjoint(function);
        }
        function.addAdjoint(adjoint);
        if (densities != null) {
            own.products.addGradient(densities.adjoints(r).gradient(part), gradient, virial);
        }
        own.block.pullBack(adjoint, gradient, virial);
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
