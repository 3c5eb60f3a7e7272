package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.function.Function;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.LoopsFactory;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.AtomGradients;
import org.zstar.networks.AtomicSum;

/**
 * Σ_i m_i of vectors that depend on what neighbours send, in three passes over the atoms: messages, vectors with their
 * derivatives, and what these are worth to the senders of messages. Results do not depend on the number of threads. An
 * instance serves one caller at a time.
 */
public final class MessageSum implements PolarisationSum {
    private static final double[][] NONE = {};

    private final MomentBasis basis;
    private final int numbers;
    private final LoopsFactory loops = LoopsFactory.best();
    private final Function<BlockLoops, MessageBlock> blockOf;
    /** Added; null for nothing. */
    private final PolarisationSum linear;
    private final int[] lanes;
    private final Workers.ChunkBody first = this::send;
    private final Workers.ChunkBody second = this::evaluate;
    private final Workers.ChunkBody third = this::returnMessages;
    private MessageBlock[] works = new MessageBlock[0];
    private AtomGradients[] gradients = new AtomGradients[0];
    private double[][] pairMessages = new double[0][];
    private double[][] messageBar = new double[0][];
    private double[] messages = new double[0];
    private double[][] values = new double[0][];
    private AtomBlocks blocks;
    private Geometry geometry;
    private double[][] directions;
    private boolean wanted;

    /**
     * @param basis moments of neighbours that all count alike
     * @param numbers that every atom sends
     * @param blockOf makes what computes blocks of atoms, for one thread and its loops
     * @param linear is added; null for nothing
     */
    public MessageSum(MomentBasis basis, int numbers, Function<BlockLoops, MessageBlock> blockOf, PolarisationSum linear) {
        this.basis = basis;
        this.numbers = numbers;
        this.blockOf = blockOf;
        this.linear = linear;
        lanes = new int[basis.elements().size()];
        Arrays.fill(lanes, BlockLoops.LANES);
    }

    @Override
    public MomentBasis basis() {
        return basis;
    }

    @Override
    public void evaluate(Geometry at, double[]... along) {
        if (linear != null) {
            linear.evaluate(at, along);
        }
        run(at, false, along);
    }

    @Override
    public void differentiate(Geometry at, double[]... along) {
        if (linear != null) {
            linear.differentiate(at, along);
        }
        run(at, true, along);
    }

    /** The messages of all atoms, atom by atom; valid until anything else is asked. */
    public double[] messages(Geometry at) {
        geometry = at;
        directions = NONE;
        wanted = false;
        prepare(at);
        at.workers().forEachChunk(blocks.size(), AtomGradients.run(blocks.size()), first);
        return messages;
    }

    private void run(Geometry at, boolean withGradients, double[][] along) {
        basis.requireReach(at);
        geometry = at;
        directions = along;
        wanted = withGradients;
        prepare(at);
        int part = AtomGradients.run(blocks.size());
        at.workers().forEachChunk(blocks.size(), part, first);
        at.workers().forEachChunk(blocks.size(), part, second);
        if (wanted) {
            at.workers().forEachChunk(blocks.size(), part, third);
        }
    }

    private void prepare(Geometry at) {
        if (blocks == null || !blocks.fit(at.species())) {
            blocks = new AtomBlocks(at.species(), basis.species(), lanes);
            messages = new double[numbers * at.size()];
            values = new double[0][];
            messageBar = new double[0][];
        }
        int old = works.length;
        works = Arrays.copyOf(works, Math.max(old, at.workers().count()));
        for (int w = old; w < works.length; w++) {
            works[w] = blockOf.apply(loops.create());
        }
        if (values.length < directions.length) {
            values = new double[directions.length][at.size()];
            messageBar = new double[directions.length][messages.length];
        }
        old = gradients.length;
        gradients = Arrays.copyOf(gradients, Math.max(old, directions.length));
        pairMessages = Arrays.copyOf(pairMessages, gradients.length);
        int needed = at.neighbours().pairs() * numbers;
        for (int r = 0; wanted && r < directions.length; r++) {
            if (gradients[r] == null) {
                gradients[r] = new AtomGradients();
            }
            gradients[r].prepare(at, blocks);
            if (pairMessages[r] == null || pairMessages[r].length < needed) {
                pairMessages[r] = new double[needed + needed / 8];
            }
        }
    }

    private void send(int worker, int part, int from, int to) {
        for (int b = from; b < to; b++) {
            works[worker].load(geometry, blocks, b);
            works[worker].send(messages);
        }
    }

    private void evaluate(int worker, int part, int from, int to) {
        MessageBlock work = works[worker];
        for (int r = 0; wanted && r < directions.length; r++) {
            gradients[r].clear(part);
        }
        for (int b = from; b < to; b++) {
            work.load(geometry, blocks, b);
            work.evaluate(messages);
            for (int r = 0; r < directions.length; r++) {
                work.output(directions[r], values[r]);
                if (wanted) {
                    clear(b, r);
                    work.addAdjoint(directions[r], messages, gradients[r].gradient(part), pairMessages[r]);
                }
            }
        }
    }

    private void clear(int block, int r) {
        int[] start = geometry.neighbours().first(), atoms = blocks.atoms();
        for (int k = blocks.from(block); k < blocks.from(block) + blocks.count(block); k++) {
            Arrays.fill(pairMessages[r], numbers * start[atoms[k]], numbers * start[atoms[k] + 1], 0);
        }
    }

    private void returnMessages(int worker, int part, int from, int to) {
        MessageBlock work = works[worker];
        for (int b = from; b < to; b++) {
            work.load(geometry, blocks, b);
            work.send(messages);
            for (int r = 0; r < directions.length; r++) {
                for (int k = blocks.from(b); k < blocks.from(b) + blocks.count(b); k++) {
                    gather(geometry.neighbours(), pairMessages[r], numbers, blocks.atoms()[k], messageBar[r]);
                }
                work.addMessageAdjoint(messageBar[r], gradients[r].gradient(part));
            }
        }
    }

    /** Overwrites the adjoints of an atom's messages with what its pairs hold, in list order. */
    public static void gather(NeighbourList list, double[] pairMessages, int numbers, int atom, double[] messageBar) {
        int[] reverse = list.reverse();
        int from = list.first()[atom], to = list.first()[atom + 1];
        for (int c = 0; c < numbers; c++) {
            double sum = 0;
            for (int p = from; p < to; p++) {
                sum += pairMessages[reverse[p] * numbers + c];
            }
            messageBar[atom * numbers + c] = sum;
        }
    }

    @Override
    public double value(int direction) {
        return (linear == null ? 0 : linear.value(direction)) + AtomicSum.total(values[direction], 0, geometry.size());
    }

    @Override
    public void addGradient(int direction, double factor, double[] target, int stride, int offset) {
        gradients[direction].addGradient(geometry, factor, target, stride, offset);
        if (linear != null) {
            linear.addGradient(direction, factor, target, stride, offset);
        }
    }
}
