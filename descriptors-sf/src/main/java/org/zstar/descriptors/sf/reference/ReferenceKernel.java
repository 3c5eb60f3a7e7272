package org.zstar.descriptors.sf.reference;

import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.descriptors.sf.CompactSupport;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;

/** Evaluates symmetry functions one atom and one function at a time; any of the types, any parameters. */
public final class ReferenceKernel implements DescriptorKernel {
    private final SymmetryFunction[] functions;
    private final double cutoff;
    private final Neighbourhood environment = new Neighbourhood();
    private double[] gradient = {};

    /**
     * @param config cutoff and cutoff function
     * @param functions of the central element, in the order of the features
     */
    public ReferenceKernel(SymmetryFunctionsConfig config, List<FunctionConfig> functions) {
        this.functions = functions.stream().map(f -> function(config, f)).toArray(SymmetryFunction[]::new);
        cutoff = functions.stream().mapToDouble(f -> f.cutoff().orElse(config.cutoff())).max().orElse(0);
    }

    private static SymmetryFunction function(SymmetryFunctionsConfig config, FunctionConfig f) {
        double cutoff = f.cutoff().orElse(config.cutoff());
        double inner = config.cutoffFunction().usesInnerCutoff() ? config.innerCutoff() * cutoff : 0;
        int[] elements = f.neighbours().stream().mapToInt(Elements::number).toArray();
        NeighbourWeights weights = new NeighbourWeights(elements.length > 0 ? elements[0] : 0,
                elements.length > 1 ? elements[1] : 0);
        RadialFactor radial = f.compact().<RadialFactor>map(
                c -> new CompactFactor(c.inner(), cutoff, c.core(), c.asymmetric()))
                .orElseGet(() -> new GaussianFactor(f.eta(), f.shift(), config.cutoffFunction(), inner, cutoff));
        if (!f.type().isAngular()) {
            return new RadialFunction(weights, radial);
        }
        AngularFactor angle = f.compact().<AngularFactor>map(ReferenceKernel::angle)
                .orElseGet(() -> new PowerAngle(f.lambda(), f.zeta()));
        return new AngularFunction(weights, angle, radial, f.type().isNarrow());
    }

    private static CompactAngle angle(CompactSupport c) {
        return new CompactAngle(new CompactFactor(StrictMath.toRadians(c.left()), StrictMath.toRadians(c.right()),
                c.core(), false));
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        environment.load(geometry, atoms[from], cutoff);
        if (gradient.length < 3 * environment.count) {
            gradient = new double[3 * environment.r.length];
        }
    }

    @Override
    public void features(int component, double[] features) {
        for (int f = 0; f < functions.length; f++) {
            features[f] = functions[f].evaluate(environment, null);
        }
    }

    @Override
    public void pullBack(int component, double[] weights, double[] pairGradient) {
        for (int f = 0; f < functions.length; f++) {
            functions[f].evaluate(environment, gradient);
            for (int j = 0; j < environment.count; j++) {
                int p = 3 * environment.pair[j];
                pairGradient[p] += weights[f] * gradient[3 * j];
                pairGradient[p + 1] += weights[f] * gradient[3 * j + 1];
                pairGradient[p + 2] += weights[f] * gradient[3 * j + 2];
            }
        }
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] change) {
        pushForward(component, displacement, null, change);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        for (int f = 0; f < functions.length; f++) {
            functions[f].evaluate(environment, gradient);
            double sum = 0;
            for (int n = 0; n < environment.count; n++) {
                for (int axis = 0; axis < 3; axis++) {
                    sum += gradient[3 * n + axis] * change(n, axis, displacement, strain);
                }
            }
            change[f] = sum;
        }
    }

    /** Change of one component of the vector to a neighbour. */
    private double change(int n, int axis, double[] displacement, double[] strain) {
        double own = displacement[3 * environment.atom[n] + axis] - displacement[3 * environment.centre + axis];
        return strain == null ? own : own + strain[3 * axis] * environment.x[n] + strain[3 * axis + 1] * environment.y[n]
                + strain[3 * axis + 2] * environment.z[n];
    }
}
