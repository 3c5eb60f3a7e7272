package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.TensorLoops;

/** m = Σ_ν c_ν V_ν with fixed coefficients of vector products. */
final class LinearVector implements AtomVector {
    private static final int LANES = BlockLoops.LANES;

    private final ProductForm form;
    private final BlockLoops loops;
    private final TensorLoops tensors;
    /** Variables of the form and derivatives with respect to them. */
    private final double[] v;
    private final double[] derivative;

    LinearVector(ProductForm form, BlockLoops loops) {
        this.form = form;
        this.loops = loops;
        tensors = loops.tensors();
        v = new double[LANES * form.variables()];
        derivative = new double[v.length];
        Arrays.fill(v, LANES * form.one(), LANES * (form.one() + 1), 1);
    }

    @Override
    public void load(double[] a) {
        System.arraycopy(a, 0, v, 0, LANES * form.moments());
    }

    @Override
    public void evaluate(double[] e, double[] values) {
        for (int x = 0; x < 3; x++) {
            int at = LANES * (form.direction() + x);
            Arrays.fill(v, at, at + LANES, e[x]);
        }
        Arrays.fill(v, LANES * form.firstProduct(), v.length, 0);
        tensors.products(form.products(), v, v, v);
        loops.apply(form.form(), v, derivative);
        tensors.dot(form.variables(), v, derivative, values);
        for (int lane = 0; lane < LANES; lane++) {
            values[lane] *= 0.5;
        }
    }

    @Override
    public void addAdjoint(double[] lambda) {
        tensors.products(form.adjoint(), derivative, v, derivative);
        for (int k = 0; k < LANES * form.moments(); k++) {
            lambda[k] += derivative[k];
        }
    }
}
