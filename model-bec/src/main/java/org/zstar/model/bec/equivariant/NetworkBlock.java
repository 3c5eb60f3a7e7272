package org.zstar.model.bec.equivariant;

import java.util.List;
import java.util.Map;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.model.bec.moments.MessageBlock;
import org.zstar.model.bec.moments.MessageSum;
import org.zstar.model.bec.moments.PolarisationSum;
import org.zstar.networks.AtomBlocks;

/** Networks with fixed parameters whose messages are made by networks. */
final class NetworkBlock implements MessageBlock {
    private final double[][] networks;
    private final double[][] senders;
    private final BlockWork work;
    private Geometry geometry;
    private double[] network;
    private double[] sender;

    /** @param networks parameters by element @param senders those of what makes the messages @param loops for one thread */
    NetworkBlock(EquivariantForm form, Map<String, double[]> networks, Map<String, double[]> senders, BlockLoops loops) {
        List<String> elements = form.moments().elements();
        this.networks = elements.stream().map(networks::get).toArray(double[][]::new);
        this.senders = elements.stream().map(senders::get).toArray(double[][]::new);
        work = new BlockWork(form, loops);
    }

    /** The sum of such vectors and of something else. @param linear what is added; null for nothing */
    static MessageSum sum(EquivariantForm form, Map<String, double[]> networks, Map<String, double[]> senders,
            PolarisationSum linear) {
        return new MessageSum(form.moments(), form.messages().orElseThrow().numbers(),
                loops -> new NetworkBlock(form, networks, senders, loops), linear);
    }

    @Override
    public void load(Geometry at, AtomBlocks blocks, int block) {
        geometry = at;
        network = networks[blocks.network(block)];
        sender = senders[blocks.network(block)];
        work.load(at, blocks, block);
    }

    @Override
    public void send(double[] messages) {
        work.send(sender, messages);
    }

    @Override
    public void evaluate(double[] messages) {
        work.loadSenders(geometry);
        work.evaluate(network, messages);
    }

    @Override
    public void output(double[] e, double[] values) {
        work.output(e, values);
    }

    @Override
    public void addAdjoint(double[] e, double[] messages, double[] gradient, double[] pairMessages) {
        work.addAdjoint(network, e, messages, gradient, pairMessages);
    }

    @Override
    public void addMessageAdjoint(double[] adjoints, double[] gradient) {
        work.addMessageAdjoint(sender, adjoints, gradient);
    }
}
