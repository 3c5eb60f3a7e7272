package org.zstar.app.paths;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.SealedFile;

/** Runs stages one after the other with progress and checkpoints, and continues where an interrupted run has stopped. */
final class StageRunner {
    private static final String CHECKPOINT = "checkpoint.bin";
    private static final long KIND = 0x5a53544152535431L;
    private static final int EVERY = 50;

    /** The stages of a run. */
    interface Plan {
        /** How many stages there are. */
        int size();

        /** What a stage does, in a few words. */
        String name(int stage);

        /** Iterations after which a stage gives up. */
        int limit(int stage);

        /** Makes a stage from the results of those before it. */
        Stage make(int stage, List<StageResult> done);
    }

    private final RunContext context;
    private final Plan plan;
    private final List<StageResult> done = new ArrayList<>();
    private double[] energies = new double[0];
    private double[] forces = new double[0];

    StageRunner(RunContext context, Plan plan) {
        this.context = context;
        this.plan = plan;
    }

    /** @return the results of all stages, or null if the run was asked to stop and has left a checkpoint */
    List<StageResult> run() throws IOException {
        Path checkpoint = context.file(CHECKPOINT);
        Stage stage = context.resuming() && Files.exists(checkpoint) ? resume(checkpoint) : null;
        while (done.size() < plan.size()) {
            if (stage == null) {
                energies = new double[0];
                forces = new double[0];
                stage = plan.make(done.size(), List.copyOf(done));
            }
            if (!finish(stage)) {
                context.log().info("stopped in: " + plan.name(done.size()));
                return null;
            }
            stage = null;
            save(null);
        }
        return List.copyOf(done);
    }

    private Stage resume(Path checkpoint) throws IOException {
        try (DataInputStream in = SealedFile.read(checkpoint, KIND)) {
            int count = in.readInt();
            for (int k = 0; k < count; k++) {
                done.add(StageResult.read(in));
            }
            context.log().info("resumed after " + count + " of " + plan.size() + " stages");
            if (!in.readBoolean()) {
                return null;
            }
            energies = Numbers.read(in);
            forces = Numbers.read(in);
            Stage stage = plan.make(count, List.copyOf(done));
            stage.restore(in);
            return stage;
        }
    }

    private void save(Stage stage) throws IOException {
        SealedFile.write(context.file(CHECKPOINT), KIND, out -> {
            out.writeInt(done.size());
            for (StageResult result : done) {
                result.save(out);
            }
            out.writeBoolean(stage != null);
            if (stage != null) {
                Numbers.write(out, energies);
                Numbers.write(out, forces);
                stage.save(out);
            }
        });
    }

    /** @return false if stopped on request */
    private boolean finish(Stage stage) throws IOException {
        int index = done.size(), limit = plan.limit(index);
        context.progress().start(plan.name(index), forces.length, limit);
        Stage.Progress progress = null;
        while (forces.length < limit && (progress == null || !progress.isConverged())) {
            if (context.stop().isRequested()) {
                save(stage);
                return false;
            }
            progress = advance(stage);
            energies = appended(energies, progress.energy());
            forces = appended(forces, progress.force());
            if (forces.length % EVERY == 0) {
                save(stage);
            }
            context.progress().at(forces.length, String.format(Locale.ROOT, "%.4f eV/Å", progress.force()));
        }
        boolean isConverged = progress != null && progress.isConverged();
        String reached = String.format(Locale.ROOT, "%s: %.4f eV/Å after %d evaluations", plan.name(index),
                forces[forces.length - 1], forces.length);
        if (isConverged) {
            context.log().info(reached);
        } else {
            context.log().warn(reached + ", not converged; allow more of them, or another minimiser");
        }
        done.add(new StageResult(stage.images(), energies, forces, isConverged));
        return true;
    }

    private Stage.Progress advance(Stage stage) {
        try {
            return stage.advance();
        } catch (ArithmeticException e) {
            throw new ArithmeticException(plan.name(done.size()) + ", evaluation " + (forces.length + 1) + ": "
                    + e.getMessage());
        }
    }

    private static double[] appended(double[] values, double value) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return longer;
    }
}
