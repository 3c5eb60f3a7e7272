package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.networks.AtomBlocks;

/** Vectors of moments of which some are weighted by the densities A_0 around the neighbours, as they send them. */
final class SentMoments implements MessageBlock {
    private static final int LANES = BlockLoops.LANES;

    private final MomentBasis basis;
    private final BlockMoments sender;
    private final BlockMoments block;
    private final MessageKernel[] kernels = new MessageKernel[LANES];
    private final List<AtomVector> vectors;
    private final SentLayout layout;
    private final double[] values = new double[LANES];
    /** Moments of one atom that are weighted by messages, or their adjoints. */
    private final double[] one;
    /** The derivative with respect to a strain, which is not used. */
    private final double[] strain = new double[9];
    private Geometry geometry;
    private AtomVector vector;
    private int[] atoms;
    private int from;
    private int count;

    SentMoments(MomentBasis basis, List<AtomVector> vectors, BlockLoops loops) {
        this.basis = basis;
        this.vectors = vectors;
        layout = new SentLayout(basis);
        sender = new BlockMoments(basis.senders(), loops, 0, 0);
        block = new BlockMoments(basis, loops, vectors.stream().mapToInt(v -> v.rank(false)).max().orElse(0),
                vectors.stream().mapToInt(v -> v.rank(true)).max().orElse(0));
        Arrays.setAll(kernels, k -> new MessageKernel(basis.sent(), basis.messages()));
        one = new double[layout.size()];
    }

    @Override
    public void load(Geometry at, AtomBlocks blocks, int b) {
        geometry = at;
        atoms = blocks.atoms();
        from = blocks.from(b);
        count = blocks.count(b);
        vector = vectors.get(blocks.network(b));
    }

    @Override
    public void send(double[] messages) {
        sender.load(geometry, atoms, from, count);
        for (int lane = 0; lane < count; lane++) {
            for (int c = 0; c < basis.messages(); c++) {
                messages[atoms[from + lane] * basis.messages() + c] = sender.moments()[c * LANES + lane];
            }
        }
    }

    @Override
    public void evaluate(double[] messages) {
        block.load(geometry, atoms, from, count);
        for (int lane = 0; lane < count; lane++) {
            kernels[lane].load(geometry, atoms[from + lane]);
            kernels[lane].moments(messages, one);
            layout.write(one, block.moments(), LANES, lane);
        }
        vector.load(block.moments());
    }

    @Override
    public void output(double[] e, double[] all) {
        vector.evaluate(e, values);
        for (int lane = 0; lane < count; lane++) {
            all[atoms[from + lane]] = values[lane];
        }
    }

    @Override
    public void addAdjoint(double[] e, double[] messages, double[] gradient, double[] pairMessages) {
        double[] adjoint = block.clearedAdjoint();
        vector.addAdjoint(adjoint);
        block.pullBack(adjoint, gradient, strain);
        for (int lane = 0; lane < count; lane++) {
            layout.read(adjoint, LANES, lane, one);
            kernels[lane].pullBack(messages, one, gradient, pairMessages);
        }
    }

    @Override
    public void addMessageAdjoint(double[] adjoints, double[] gradient) {
        double[] adjoint = sender.clearedAdjoint();
        for (int lane = 0; lane < count; lane++) {
            for (int c = 0; c < basis.messages(); c++) {
                adjoint[c * LANES + lane] = adjoints[atoms[from + lane] * basis.messages() + c];
            }
        }
        sender.pullBack(adjoint, gradient, strain);
    }
}
