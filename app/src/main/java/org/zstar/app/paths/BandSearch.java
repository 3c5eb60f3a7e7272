package org.zstar.app.paths;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.dynamics.PathFinder;

/** Draws the images of a path onto the path of lowest energy; its ends stay. */
final class BandSearch implements Stage {
    private final PathFinder finder;
    private final ImageEvaluator evaluator;
    private final double tolerance;
    private double[][] images;
    private boolean endsKnown;

    /**
     * @param images all images of the first guess, moved in place
     * @param tolerance largest force in eV/Å that may remain
     */
    BandSearch(PathFinder finder, double[][] images, ImageEvaluator evaluator, double tolerance) {
        this.finder = finder;
        this.images = images;
        this.evaluator = evaluator;
        this.tolerance = tolerance;
        finder.reset();
    }

    @Override
    public Progress advance() {
        evaluator.evaluate(images, endsKnown);
        endsKnown = true;
        double largest = 0, highest = Double.NEGATIVE_INFINITY;
        for (double force : finder.project(images, evaluator.energies(), evaluator.gradients())) {
            largest = Math.max(largest, force);
        }
        for (double energy : evaluator.energies()) {
            highest = Math.max(highest, energy - evaluator.energies()[0]);
        }
        boolean isConverged = largest <= tolerance;
        if (!isConverged) {
            finder.advance(images);
        }
        return new Progress(highest, largest, isConverged);
    }

    @Override
    public double[][] images() {
        return images;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Numbers.write(out, images);
        finder.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        images = Numbers.readRows(in);
        finder.restore(in);
    }
}
