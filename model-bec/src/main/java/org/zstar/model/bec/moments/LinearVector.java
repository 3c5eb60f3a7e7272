package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.TensorLoops;

/** m = Σ_ν c_ν V_ν with fixed coefficients of vector products. */
final class LinearVector implements AtomVector {
    private static final int LANES = BlockLoops.LANES;

    private final ProductForm form;
    private final BlockLoops loops;
    private final TensorLoops tensors;
    private final ProductForm.Turn[] turns;
    private final ProductForm.Turn[] turnsBack;
    /** Variables of the form and derivatives with respect to them. */
    private final double[] v;
    private final double[] derivative;
    /** What moments of what neighbours send add to the derivatives. */
    private final double[] more;
    private final SparseMap fromSent;
    /** The variables that these depend on. */
    private final int[] sending;
    /** Number of moments up to the last that is a variable of the form itself: those of the highest rank are only contracted. */
    private final int plain;
    /** The direction and 0. */
    private final double[] direction = new double[4];
    private final double[] factor = new double[4];

    /**
     * @param form the sum of products
     * @param loops for one thread
     * @param variables scratch memory for all variables, which others may use between evaluations
     * @param derivatives the same for derivatives with respect to them
     * @param more the same for further ones
     */
    LinearVector(ProductForm form, BlockLoops loops, double[] variables, double[] derivatives, double[] more) {
        this.form = form;
        this.loops = loops;
        tensors = loops.tensors();
        turns = form.turns().toArray(ProductForm.Turn[]::new);
        turnsBack = form.turnsBack().toArray(ProductForm.Turn[]::new);
        v = variables;
        derivative = derivatives;
        this.more = more;
        SparseMap all = form.sent().transposed();
        sending = all.filledRows();
        fromSent = all.select(sending);
        plain = IntStream.of(form.form().filledRows()).filter(row -> row < form.moments()).max().orElse(-1) + 1;
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
        Arrays.fill(v, LANES * form.moments(), LANES * form.variables(), 0);
        Arrays.fill(v, LANES * form.one(), LANES * (form.one() + 1), 1);
        turn(turns, v);
        tensors.products(form.products(), v, v, v);
        loops.apply(form.form(), v, derivative);
        Arrays.fill(values, 0, LANES, 0);
        tensors.addDot(0, plain, v, derivative, values);
        tensors.addDot(form.moments(), form.variables(), v, derivative, values);
        for (int lane = 0; lane < LANES; lane++) {
            values[lane] *= 0.5;
        }
    }

    @Override
    public void sentCoefficients(double[] coefficients) {
        loops.apply(form.sent(), v, coefficients);
    }

    @Override
    public void addSent(double[] sums) {
        loops.apply(fromSent, sums, more);
        for (int k = 0; k < sending.length; k++) {
            for (int lane = 0; lane < LANES; lane++) {
                derivative[LANES * sending[k] + lane] += more[LANES * k + lane];
            }
        }
    }

    @Override
    public void addAdjoint(double[] lambda) {
        tensors.products(form.adjoint(), derivative, v, derivative);
        turn(turnsBack, derivative);
        for (int k = 0; k < LANES * form.moments(); k++) {
            lambda[k] += derivative[k];
        }
    }

    private void turn(ProductForm.Turn[] all, double[] numbers) {
        for (ProductForm.Turn turn : all) {
            for (int k = 0; k < factor.length; k++) {
                factor[k] = direction[turn.axis()[k]];
            }
            tensors.addFour(LANES * form.channels(), factor, turn.from(), 0, numbers, numbers, turn.to());
        }
    }
}
