package org.zstar.benchmarks;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.KernelFactory;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.model.bec.axis.AxisModelProvider;
import org.zstar.networks.FeedForward;
import org.zstar.networks.LayerKernelsFactory;

/** Networks around eight atoms; charges of one axis and the neighbour list of 127 atoms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Parts {
    private static final int LANES = 8;
    private static final double[] FIELD = {0, 0, 0.1};
    private static final double[] TILTED = {0.03, -0.02, 0.1};

    /** Which loops. */
    @Param({"plain", "best"})
    public String loops;

    private Structure structure;
    private FeedForward network;
    private double[] theta;
    private double[] inputs;
    private double[] seed;
    private double[] gradient;
    private ChargeModel charges;
    private ChargeModel shipped;
    private Geometry geometry;
    private Forces forces;

    /** @throws IOException where the structure cannot be read */
    @Setup
    public void prepare() throws IOException {
        System.setProperty(KernelFactory.PROPERTY, loops);
        structure = Samples.crystal(1, 1, 1);
        var parameters = Samples.potential(AngularForm.WIDE).networks().get(0).network();
        network = new FeedForward(parameters.shape(), LANES, LayerKernelsFactory.fastest());
        theta = parameters.weights();
        inputs = new Random(5).doubles((long) LANES * parameters.layers().get(0), -1, 1).toArray();
        seed = new double[] {1, 1, 1, 1, 1, 1, 1, 1};
        gradient = new double[inputs.length];
        charges = (ChargeModel) new AxisModelProvider().create(Samples.charges());
        shipped = Samples.shipped("bec.json").create(ChargeModel.class);
        geometry = Geometry.of(structure.cell(), structure.species(), structure.positions(), 6, Workers.serial());
        forces = new Forces(structure.size());
    }

    /** A network [125-15-15-1]. */
    @Benchmark
    public double[] networkForward() {
        return network.forward(theta, 0, inputs);
    }

    /** The same and its gradient with respect to the inputs. */
    @Benchmark
    public double[] networkGradient() {
        network.forward(theta, 0, inputs);
        network.backward(theta, 0, seed, gradient);
        return gradient;
    }

    /** Forces of a field along one axis on 127 atoms. */
    @Benchmark
    public Forces charges() {
        charges.addFieldForce(geometry, FIELD, forces);
        return forces;
    }

    /** Forces of a field along any direction, from the charges that ship with the example. */
    @Benchmark
    public Forces shippedCharges() {
        shipped.addFieldForce(geometry, TILTED, forces);
        return forces;
    }

    /** The neighbour list of 127 atoms within 7 Å. */
    @Benchmark
    public NeighbourList neighbourList() {
        return NeighbourList.build(structure.cell(), structure.species(), structure.positions(), 7);
    }
}
