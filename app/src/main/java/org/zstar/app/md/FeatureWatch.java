package org.zstar.app.md;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zstar.analysis.FrameAnalysis;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceField;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureReader;
import org.zstar.api.parallel.Workers;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.trust.Assessor;
import org.zstar.app.trust.TrustReport;

/** Counts the features outside of the training data in the frames of trajectories. */
final class FeatureWatch implements FrameAnalysis {
    private final ForceField field;
    private final Assessor assessor;

    /**
     * @param job whose models are asked
     * @param workers threads to compute with
     */
    FeatureWatch(Job job, Workers workers) {
        field = new ForceField(job.createForces(), job.skin(), workers);
        assessor = Assessor.of(field.contributions());
    }

    @Override
    public void add(double time, Structure frame) {
        if (!assessor.extrapolations().isEmpty()) {
            assessor.count(field.geometry(frame.cell(), frame.species(), frame.positions(), time), frame.info("step", ""));
        }
    }

    /** Takes in the structure at which a job ended by a limit, if it did. */
    void addLimit(Path file, Plugins plugins) throws IOException {
        if (Files.exists(file)) {
            try (StructureReader reader = plugins.format(Trajectory.FORMAT).read(file, ReadOptions.DEFAULT)) {
                add(0, reader.next());
            }
        }
    }

    void report(TrustReport report) throws IOException {
        report.features(assessor.extrapolations(), "the frames of the trajectory");
    }
}
