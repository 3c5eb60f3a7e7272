package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.BlockNeighbours;
import org.zstar.kernels.LoopsFactory;
import org.zstar.kernels.MessageLoops;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.AtomGradients;

/**
 * The densities A_0 that all atoms send, and what their derivatives give to the gradient. The neighbours of every block are
 * found once, when the densities are evaluated, and kept for what follows. A pair has the same distance in both directions, so
 * that each atom collects the derivatives of its own density and of those of its neighbours along the same unit vectors.
 */
final class SentDensities {
    private static final int LANES = BlockLoops.LANES;

    private final MomentBasis senders;
    private final int functions;
    private final int numbers;
    private final int[] species;
    /** Index of each species among the elements. */
    private final int[] element;
    private final LoopsFactory loops;
    private final Workers.ChunkBody first = this::send;
    private final Workers.ChunkBody last = this::pull;
    private Worker[] workers = new Worker[0];
    private BlockNeighbours[] kept = new BlockNeighbours[0];
    /** Per block the derivatives of the functions of every neighbour. */
    private double[][] slopes = new double[0][];
    private double[] densities = {};
    private double[] total = {};
    private AtomGradients[] adjoints = new AtomGradients[0];
    private AtomBlocks blocks;
    private Geometry geometry;
    private AtomGradients target;

    /** What a thread needs for itself. */
    private final class Worker {
        final BlockLoops own = loops.create();
        final MessageLoops messages = own.messages();
        final RadialShell shell = new RadialShell(own, species, senders.cutoff(), functions);
        final double[] sums = new double[LANES * numbers];
        double[] others = {};
        double[] along = {};
    }

    SentDensities(MomentBasis basis, LoopsFactory loops) {
        this.loops = loops;
        senders = basis.senders();
        functions = senders.radialFunctions();
        numbers = basis.messages();
        species = Arrays.stream(basis.species()).sorted().toArray();
        element = Arrays.stream(species).map(z -> basis.elements().indexOf(Elements.symbol(z))).toArray();
    }

    /** Evaluates the densities. @param directions for which adjoints are wanted */
    void evaluate(Geometry at, AtomBlocks atomBlocks, int directions) {
        geometry = at;
        if (blocks != atomBlocks) {
            blocks = atomBlocks;
            densities = new double[numbers * at.size()];
            total = new double[densities.length];
            kept = new BlockNeighbours[blocks.size()];
            Arrays.setAll(kept, b -> new BlockNeighbours(species, senders.cutoff()));
            slopes = new double[blocks.size()][0];
        }
        int old = workers.length;
        if (old < at.workers().count()) {
            workers = Arrays.copyOf(workers, at.workers().count());
            for (int w = old; w < workers.length; w++) {
                workers[w] = new Worker();
            }
        }
        old = adjoints.length;
        if (old < directions) {
            adjoints = Arrays.copyOf(adjoints, directions);
            for (int r = old; r < directions; r++) {
                adjoints[r] = new AtomGradients(numbers);
            }
        }
        for (int r = 0; r < directions; r++) {
            adjoints[r].prepare(at, blocks);
        }
        at.workers().forEachChunk(blocks.size(), AtomGradients.run(blocks.size()), first);
    }

    /** The neighbours of a block. */
    BlockNeighbours neighbours(int block) {
        return kept[block];
    }

    /** The densities, atom by atom: per element of the neighbours and function. */
    double[] values() {
        return densities;
    }

    /** To which derivatives with respect to the densities are added, for a direction. */
    AtomGradients adjoints(int direction) {
        return adjoints[direction];
    }

    /** Adds what the derivatives of a direction give to the gradient with respect to positions. */
    void addGradient(int direction, AtomGradients gradient) {
        target = gradient;
        Arrays.fill(total, 0);
        adjoints[direction].addGradient(geometry, 1, total, numbers, 0);
        geometry.workers().forEachChunk(blocks.size(), AtomGradients.run(blocks.size()), last);
    }

    private void send(int worker, int part, int from, int to) {
        Worker own = workers[worker];
        for (int b = from; b < to; b++) {
            own.shell.load(kept[b], geometry, blocks.atoms(), blocks.from(b), blocks.count(b));
            int[] start = kept[b].start;
            for (int s = 0; s < species.length; s++) {
                own.messages.densities(start[s], start[s + 1], functions, own.shell.g, own.sums, LANES * functions * element[s]);
            }
            if (slopes[b].length < functions * kept[b].end()) {
                slopes[b] = new double[functions * kept[b].r.length];
            }
            System.arraycopy(own.shell.dg, 0, slopes[b], 0, functions * kept[b].end());
            for (int lane = 0; lane < blocks.count(b); lane++) {
                int to0 = numbers * blocks.atoms()[blocks.from(b) + lane];
                for (int c = 0; c < numbers; c++) {
                    densities[to0 + c] = own.sums[LANES * c + lane];
                }
            }
        }
    }

    private void pull(int worker, int part, int from, int to) {
        for (int b = from; b < to; b++) {
            pull(workers[worker], b, target.gradient(part));
        }
    }

    private void pull(Worker own, int b, double[] gradient) {
        BlockNeighbours all = kept[b];
        if (own.others.length < functions * all.end()) {
            own.others = new double[functions * all.r.length];
            own.along = new double[all.r.length];
        }
        for (int lane = 0; lane < blocks.count(b); lane++) {
            for (int c = 0; c < numbers; c++) {
                own.sums[LANES * c + lane] = total[numbers * blocks.atoms()[blocks.from(b) + lane] + c];
            }
        }
        all.gather(total, numbers, functions * blocks.network(b), functions, own.others);
        for (int s = 0; s < species.length; s++) {
            own.messages.slopes(all.start[s], all.start[s + 1], functions, own.sums, LANES * functions * element[s], own.others,
                    slopes[b], own.along);
        }
        for (int axis = 0; axis < 3; axis++) {
            own.own.dot(0, all.end(), own.along, all.n.component(axis), own.sums, 0);
            for (int lane = 0; lane < blocks.count(b); lane++) {
                gradient[3 * blocks.atoms()[blocks.from(b) + lane] + axis] -= own.sums[lane];
            }
        }
    }
}
