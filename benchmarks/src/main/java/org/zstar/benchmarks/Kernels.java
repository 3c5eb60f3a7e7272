package org.zstar.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.KernelFactory;
import org.zstar.kernels.CutoffType;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.FunctionType;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.descriptors.sf.StandardSet;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsProvider;

/** One kind of symmetry functions of the standard set around eight atoms: features, and gradient by pull-back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Kernels {
    /** Which loops. */
    @Param({"plain", "best"})
    public String loops;
    /** Which functions. */
    @Param({"RADIAL", "WIDE", "NARROW"})
    public FunctionType type;

    private Geometry geometry;
    private int[] atoms;
    private DescriptorKernel kernel;
    private double[] features;
    private double[] weights;
    private double[] gradient;

    /** @throws IOException where the structure cannot be read */
    @Setup
    public void prepare() throws IOException {
        System.setProperty(KernelFactory.PROPERTY, loops);
        Structure s = Samples.crystal(1, 1, 1);
        List<FunctionConfig> functions = StandardSet.of(type == FunctionType.NARROW ? AngularForm.NARROW : AngularForm.WIDE,
                "Li", "P", "O").functions().stream().filter(f -> f.type() == type).toList();
        Descriptor descriptor = new SymmetryFunctionsProvider().create(new SymmetryFunctionsConfig(6, CutoffType.COSINE, 0,
                Optional.empty(), Map.of("Li", functions, "O", functions, "P", functions)));
        geometry = Geometry.of(s.cell(), s.species(), s.positions(), 6, Workers.serial());
        int oxygen = 8;
        atoms = IntStream.range(0, s.size()).filter(i -> s.species()[i] == oxygen).limit(8).toArray();
        kernel = descriptor.kernel(oxygen);
        features = new double[functions.size() * kernel.lanes()];
        weights = new Random(4).doubles(features.length, -1, 1).toArray();
        gradient = new double[3 * geometry.neighbours().pairs()];
    }

    /** Neighbours and features. */
    @Benchmark
    public double[] features() {
        kernel.load(geometry, atoms, 0, atoms.length);
        kernel.features(0, features);
        return features;
    }

    /** The same and the gradient of a weighted sum. */
    @Benchmark
    public double[] gradient() {
        features();
        kernel.pullBack(0, weights, gradient);
        return gradient;
    }
}
