package org.zstar.integrators.minimise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.dynamics.Minimiser;

/**
 * The limited-memory BFGS method (Nocedal and Wright, Numerical Optimization, algorithm 7.4) with steps of limited length
 * in place of a line search, so that one gradient per step is enough and no energy is needed. Pairs of negative curvature
 * are left out; when the gradient grows strongly, what was learnt no longer holds and is forgotten.
 */
public final class Lbfgs implements Minimiser {
    private static final double LEAST_COSINE = 1e-8;
    private static final double GROWTH = 4;

    private record Pair(double[] move, double[] change, double product) { }

    private final LbfgsConfig config;
    private final List<Pair> pairs = new ArrayList<>();
    private double[] lastX;
    private double[] lastGradient;

    public Lbfgs(LbfgsConfig config) {
        this.config = config;
    }

    @Override
    public void reset() {
        pairs.clear();
        lastX = null;
        lastGradient = null;
    }

    @Override
    public void step(double[] x, double[] gradient) {
        if (lastX != null && lastX.length == x.length) {
            learn(x, gradient);
        } else {
            pairs.clear();
        }
        lastX = x.clone();
        lastGradient = gradient.clone();
        double[] direction = direction(gradient);
        double scale = Steps.limit(direction, config.maxMove());
        for (int k = 0; k < x.length; k++) {
            x[k] -= scale * direction[k];
        }
    }

    private void learn(double[] x, double[] gradient) {
        double now = Steps.dot(gradient, gradient), before = Steps.dot(lastGradient, lastGradient);
        if (now > GROWTH * GROWTH * before) {
            pairs.clear();
        }
        double[] move = new double[x.length], change = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            move[k] = x[k] - lastX[k];
            change[k] = gradient[k] - lastGradient[k];
        }
        double product = Steps.dot(move, change);
        double lengths = Math.sqrt(Steps.dot(move, move) * Steps.dot(change, change));
        if (product > LEAST_COSINE * lengths) {
            if (pairs.size() == config.memory()) {
                pairs.remove(0);
            }
            pairs.add(new Pair(move, change, product));
        }
    }

    /** The two-loop recursion: the inverse Hessian times the gradient. */
    private double[] direction(double[] gradient) {
        double[] q = gradient.clone();
        double[] weights = new double[pairs.size()];
        for (int p = pairs.size() - 1; p >= 0; p--) {
            Pair pair = pairs.get(p);
            weights[p] = Steps.dot(pair.move, q) / pair.product;
            add(q, -weights[p], pair.change);
        }
        double inverseCurvature = 1 / config.curvature();
        if (!pairs.isEmpty()) {
            Pair last = pairs.get(pairs.size() - 1);
            inverseCurvature = last.product / Steps.dot(last.change, last.change);
        }
        for (int k = 0; k < q.length; k++) {
            q[k] *= inverseCurvature;
        }
        for (int p = 0; p < pairs.size(); p++) {
            Pair pair = pairs.get(p);
            add(q, weights[p] - Steps.dot(pair.change, q) / pair.product, pair.move);
        }
        return q;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * vector[k];
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(pairs.size());
        for (Pair pair : pairs) {
            write(out, pair.move);
            write(out, pair.change);
        }
        write(out, lastX == null ? new double[0] : lastX);
        write(out, lastX == null ? new double[0] : lastGradient);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        pairs.clear();
        int count = in.readInt();
        for (int p = 0; p < count; p++) {
            double[] move = read(in), change = read(in);
            pairs.add(new Pair(move, change, Steps.dot(move, change)));
        }
        lastX = read(in);
        lastGradient = read(in);
        if (lastX.length == 0) {
            lastX = null;
            lastGradient = null;
        }
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    private static double[] read(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int k = 0; k < values.length; k++) {
            values[k] = in.readDouble();
        }
        return values;
    }
}
