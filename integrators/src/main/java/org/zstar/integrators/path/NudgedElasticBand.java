package org.zstar.integrators.path;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.dynamics.PathFinder;

/**
 * The climbing-image nudged elastic band. Once the forces are small the image of highest energy climbs; where an end is
 * higher than all images there is no saddle point between them, and none climbs.
 */
final class NudgedElasticBand implements PathFinder {
    private final NudgedElasticBandConfig config;
    private final ElasticBand band;
    private final Minimiser minimiser;
    private int climbing = -1;
    private double[][] forces;

    NudgedElasticBand(NudgedElasticBandConfig config) {
        this.config = config;
        band = new ElasticBand(config.spring());
        minimiser = config.minimiser().create(Minimiser.class);
    }

    @Override
    public double[] match(Structure first, Structure last) {
        return AtomMatching.match(first, last, config.matching() == Matching.NEAREST);
    }

    @Override
    public double[][] interpolate(Cell cell, int[] species, double[] first, double[] last) {
        return config.interpolation().images(cell, species, first, last, config.images());
    }

    @Override
    public void reset() {
        climbing = -1;
        forces = null;
        minimiser.reset();
    }

    @Override
    public double[] project(double[][] images, double[] energies, double[][] gradients) {
        forces = band.forces(images, energies, gradients, climbing);
        if (config.climb() && (climbing >= 0 || ElasticBand.largest(forces) < config.climbBelow())) {
            int chosen = highest(energies);
            if (chosen != climbing) {
                climbing = chosen;
                minimiser.reset();
                forces = band.forces(images, energies, gradients, climbing);
            }
        }
        double[] largest = new double[images.length];
        for (int m = 0; m < images.length; m++) {
            largest[m] = ElasticBand.largest(forces[m]);
        }
        return largest;
    }

    /** The inner image of highest energy, or −1 where an end is higher. */
    private static int highest(double[] energies) {
        int highest = 0;
        for (int m = 1; m < energies.length; m++) {
            highest = energies[m] > energies[highest] ? m : highest;
        }
        return highest == 0 || highest == energies.length - 1 ? -1 : highest;
    }

    @Override
    public void advance(double[][] images) {
        if (forces == null) {
            throw new IllegalStateException("advance needs the forces of a projection before it");
        }
        BandCoordinates.step(minimiser, images, forces);
        forces = null;
    }

    @Override
    public int climbingImage() {
        return climbing;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(climbing);
        minimiser.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        climbing = in.readInt();
        minimiser.restore(in);
    }
}
