package org.zstar.app.analyse;

import java.util.Map;
import java.util.TreeMap;
import org.zstar.analysis.ChargeDisplacement;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.parallel.Workers;

/**
 * The polarisation along a trajectory: what a conservative charge model says of unwrapped positions, otherwise the integral
 * of the Born charges over the motion. The former is exact whatever the distance of the frames.
 */
final class Polarisation {
    /** Frames whose Born charges are averaged, when a model is asked for them. */
    private static final int SAMPLES = 50;

    private final ChargeModel model;
    private final Workers workers;
    private final long sampleEvery;
    private final ChargeDisplacement displacement = new ChargeDisplacement();
    private final Map<String, double[]> charges = new TreeMap<>();
    private long frames;

    /**
     * @param model of the charges, or null for the Born charges of the frames
     * @param total number of frames to come
     */
    Polarisation(ChargeModel model, Workers workers, long total) {
        this.model = model;
        this.workers = workers;
        sampleEvery = (total - 1) / SAMPLES + 1;
    }

    /**
     * Polarisation of the next frame in e·Å, three numbers; its origin has no meaning.
     *
     * @param known what it came out as before the analysis was interrupted, or null
     */
    double[] of(Structure frame, double[] known) {
        boolean isSample = frames++ % sampleEvery == 0;
        if (model == null) {
            sample(frame, frame.labels().bornCharges());
            return displacement.next(frame);
        }
        boolean isTold = known != null && model.isConservative();
        if (isTold && !isSample) {
            return known;
        }
        Geometry geometry = Geometry.of(frame.cell(), frame.species(), frame.positions(), Math.max(model.cutoff(), 1e-3),
                workers);
        double[] z = null;
        if (isSample || !model.isConservative()) {
            z = new double[9 * frame.size()];
            model.bornCharges(geometry, z);
            sample(frame, z);
        }
        return isTold ? known : model.isConservative() ? model.polarisation(geometry)
                : displacement.next(frame.withLabels(frame.labels().withBornCharges(z)));
    }

    private void sample(Structure frame, double[] z) {
        for (int i = 0; z != null && i < frame.size(); i++) {
            double[] entry = charges.computeIfAbsent(Elements.symbol(frame.species()[i]), symbol -> new double[2]);
            entry[0] += (z[9 * i] + z[9 * i + 4] + z[9 * i + 8]) / 3;
            entry[1]++;
        }
    }

    /** Mean of a third of the trace of the Born charges, in e by symbol. */
    Map<String, Double> meanCharges() {
        Map<String, Double> means = new TreeMap<>();
        charges.forEach((symbol, entry) -> means.put(symbol, entry[0] / entry[1]));
        return means;
    }
}
