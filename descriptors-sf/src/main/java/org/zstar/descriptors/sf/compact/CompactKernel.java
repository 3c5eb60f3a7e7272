package org.zstar.descriptors.sf.compact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.descriptors.sf.CompactSupport;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.descriptors.sf.reference.CompactFactor;
import org.zstar.descriptors.sf.reference.NeighbourWeights;

/** Evaluates compact functions of one atom at a time: distances and angles once for all, pairs once per shell. */
public final class CompactKernel implements DescriptorKernel {
    private record Radial(int feature, Shell shell) { }

    private final List<Radial> radial = new ArrayList<>();
    private final List<AngularGroup> angular = new ArrayList<>();
    private final Surroundings at = new Surroundings();
    private final double cutoff;

    /**
     * @param config common cutoff
     * @param functions of the central element, compact ones only, in the order of the features
     */
    public CompactKernel(SymmetryFunctionsConfig config, List<FunctionConfig> functions) {
        cutoff = functions.stream().mapToDouble(f -> f.cutoff().orElse(config.cutoff())).max().orElse(0);
        for (int f = 0; f < functions.size(); f++) {
            add(f, functions.get(f), functions.get(f).cutoff().orElse(config.cutoff()));
        }
    }

    private void add(int feature, FunctionConfig f, double outer) {
        CompactSupport c = f.compact().orElseThrow();
        int[] elements = Arrays.copyOf(f.neighbours().stream().mapToInt(Elements::number).sorted().toArray(), 2);
        Shell shell = new Shell(new NeighbourWeights(elements[0], elements[1]),
                new CompactFactor(c.inner(), outer, c.core(), c.asymmetric()), f.type().isAngular());
        if (!f.type().isAngular()) {
            radial.add(new Radial(feature, shell));
            return;
        }
        AngularGroup group = angular.stream().filter(g -> g.isOf(shell, f.type().isNarrow())).findFirst().orElse(null);
        if (group == null) {
            group = new AngularGroup(shell, f.type().isNarrow());
            angular.add(group);
        }
        group.add(feature, new CompactFactor(StrictMath.toRadians(c.left()), StrictMath.toRadians(c.right()), c.core(),
                false));
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        at.load(geometry, atoms[from], cutoff);
        radial.forEach(r -> r.shell.load(at));
        if (!angular.isEmpty()) {
            at.clearAngles();
            angular.forEach(group -> group.load(at));
        }
    }

    @Override
    public void features(int component, double[] features) {
        for (Radial r : radial) {
            double sum = 0;
            for (int n = 0; n < r.shell.count; n++) {
                sum += r.shell.value[n];
            }
            features[r.feature] = sum;
        }
        angular.forEach(group -> group.features(at, features));
    }

    @Override
    public void pullBack(int component, double[] weights, double[] pairGradient) {
        Arrays.fill(at.gradient, 0, 3 * at.count, 0);
        for (Radial r : radial) {
            for (int n = 0; n < r.shell.count; n++) {
                int j = r.shell.index[n];
                at.addGradient(j, weights[r.feature] * r.shell.slope[n] / at.r[j], j);
            }
        }
        angular.forEach(group -> group.pullBack(at, weights));
        at.giveGradient(pairGradient);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] change) {
        pushForward(component, displacement, null, change);
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        at.move(displacement, strain);
        for (Radial r : radial) {
            double sum = 0;
            for (int n = 0; n < r.shell.count; n++) {
                int j = r.shell.index[n];
                sum += r.shell.slope[n] * Surroundings.dot(at.vector, j, at.change, j) / at.r[j];
            }
            change[r.feature] = sum;
        }
        angular.forEach(group -> group.changes(at, change));
    }
}
