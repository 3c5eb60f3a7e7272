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
    private final ProductForm.Turn[] turns;
    /** Variables of the form and derivatives with respect to them. */
    private final double[] v;
    private final double[] derivative;
    private final double[] direction = new double[3];

    LinearVector(ProductForm form, BlockLoops loops) {
        this.form = form;
        this.loops = loops;
        tensors = loops.tensors();
        turns = form.turns().toArray(ProductForm.Turn[]::new);
        v = new double[LANES * form.variables()];
        derivative = new double[v.length];
    }

    @Override
    public int rank(boolean far) {
        return far ? form.farRank() : form.nearRank();
    }

    @Override
    public void load(double[] a) {
        System.arraycopy(a, 0, v, 0, LANES * form.moments());
    }

    @Override
    public void evaluate(double[] e, double[] values) {
        System.arraycopy(e, 0, direction, 0, 3);
        Arrays.fill(v, LANES * form.moments(), v.length, 0);
        Arrays.fill(v, LANES * form.one(), LANES * (form.one() + 1), 1);
        for (ProductForm.Turn turn : turns) {
            tensors.addScaled(LANES * form.channels(), e[turn.axis()], v, LANES * turn.from(), v, LANES * turn.to());
        }
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
        for (ProductForm.Turn turn : turns) {
            tensors.addScaled(LANES * form.channels(), direction[turn.axis()], derivative, LANES * turn.to(), derivative,
                    LANES * turn.from());
        }
        tensors.addScaled(LANES * form.moments(), 1, derivative, 0, lambda, 0);
    }
}
