package org.zstar.networks.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.5): a quasi-Newton direction from
 * the last steps and a line search to the strong Wolfe conditions, on all data at once. One epoch is one line search.
 */
final class Lbfgs implements Optimiser {
    private final Objective objective;
    private final int[] order;
    private final double[][] steps;
    private final double[][] changes;
    private final double[] direction;
    private final LineSearch search;
    private int stored;
    private int newest = -1;
    private boolean started;

    Lbfgs(Objective objective, FitOptions options) {
        this.objective = objective;
        int n = objective.parameters();
        order = new int[objective.samples()];
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
        }
        steps = new double[options.lbfgs().history()][n];
        changes = new double[options.lbfgs().history()][n];
        direction = new double[n];
        search = new LineSearch(objective, order, n);
    }

    @Override
    public double epoch(int epoch, double[] theta, SquaredErrors errors) {
        if (!started) {
            search.start(theta);
            started = true;
        }
        double first = 1;
        if (stored == 0) {
            first = negativeGradient();
        } else {
            quasiNewton();
        }
        boolean moved = search.advance(theta, direction, first);
        if (!moved && stored > 0) {
            // the remembered curvature misleads: forget it and go downhill
            stored = 0;
            moved = search.advance(theta, direction, negativeGradient());
        }
        if (moved) {
            remember();
        }
        errors.clear();
        errors.add(search.errors());
        return search.value();
    }

    /** Sets the direction to −gradient; returns the length of a careful first step. */
    private double negativeGradient() {
        double[] g = search.gradient();
        double square = 0;
        for (int k = 0; k < g.length; k++) {
            direction[k] = -g[k];
            square += g[k] * g[k];
        }
        return square == 0 ? 1 : Math.min(1, 0.1 / Math.sqrt(square));
    }

    private void quasiNewton() {
        double[] g = search.gradient(), alpha = new double[stored];
        for (int k = 0; k < g.length; k++) {
            direction[k] = -g[k];
        }
        for (int age = 0; age < stored; age++) {
            double[] s = steps[slot(age)], y = changes[slot(age)];
            alpha[age] = dot(s, direction) / dot(s, y);
            add(-alpha[age], y, direction);
        }
        double[] y0 = changes[newest];
        double scale = dot(steps[newest], y0) / dot(y0, y0);
        for (int k = 0; k < direction.length; k++) {
            direction[k] *= scale;
        }
        for (int age = stored - 1; age >= 0; age--) {
            double[] s = steps[slot(age)], y = changes[slot(age)];
            add(alpha[age] - dot(y, direction) / dot(s, y), s, direction);
        }
    }

    private int slot(int age) {
        return Math.floorMod(newest - age, steps.length);
    }

    private void remember() {
        int next = (newest + 1) % steps.length;
        search.copyStep(steps[next], changes[next]);
        // a pair without positive curvature would spoil the positive definite matrix
        double curvature = dot(steps[next], changes[next]);
        if (curvature > 1e-12 * dot(changes[next], changes[next])) {
            newest = next;
            stored = Math.min(stored + 1, steps.length);
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void add(double factor, double[] a, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * a[k];
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(stored);
        for (int age = stored - 1; age >= 0; age--) {
            Numbers.write(steps[slot(age)], out);
            Numbers.write(changes[slot(age)], out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        stored = in.readInt();
        if (stored < 0 || stored > steps.length) {
            throw new IOException("the checkpoint remembers " + stored + " steps, more than " + steps.length
                    + "; it was written with other options");
        }
        newest = stored - 1;
        for (int k = 0; k < stored; k++) {
            Numbers.read(steps[k], in);
            Numbers.read(changes[k], in);
        }
        // loss and gradient follow from the parameters
        started = false;
    }
}
