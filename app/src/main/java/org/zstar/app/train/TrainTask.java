package org.zstar.app.train;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.model.Trainer;
import org.zstar.api.model.Training;
import org.zstar.app.config.ModelFile;
import org.zstar.app.evaluate.Evaluation;
import org.zstar.app.evaluate.Predictor;
import org.zstar.app.input.DataSource.Frame;
import org.zstar.app.input.Split;
import org.zstar.app.plugins.Kind;
import org.zstar.app.run.GrowingTable;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.ProgressLine;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.SealedFile;
import org.zstar.app.run.Task;

/** Trains a model epoch by epoch, keeps the best one, and evaluates it on the three sets. */
final class TrainTask implements Task {
    private static final String CHECKPOINT = "checkpoint";
    private static final long CHECKPOINT_KIND = 0x5a53544152545231L;
    private static final long CHECKPOINT_NANOS = 10_000_000_000L;

    private final TrainConfig config;
    private final Trainer trainer;
    private Split split;
    private int unusable;

    TrainTask(TrainConfig config) {
        this.config = config;
        trainer = config.model().create(Trainer.class);
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        Kind models = inputs.plugins().kind(ModelProvider.class);
        inputs.plugins().provider(models, trainer.modelType());
        if (config.committee() > 1) {
            inputs.plugins().provider(models, ModelFile.COMMITTEE);
        }
        List<Frame> all = config.data().read(inputs);
        List<Frame> usable = all.stream().filter(frame -> trainer.accepts(frame.structure())).toList();
        unusable = all.size() - usable.size();
        if (usable.isEmpty()) {
            throw new IllegalArgumentException("none of the " + all.size() + " structures carries the labels that '"
                    + config.model().provider().type() + "' learns from");
        }
        split = Split.of(usable, config.split(), config.seed());
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        context.log().info(config.model().provider().type() + ": " + split.training().size() + " structures to train, "
                + split.validation().size() + " to validate, " + split.test().size() + " to test"
                + (unusable == 0 ? "" : "; " + unusable + " without the labels needed"));
        for (int member = 0; member < config.committee(); member++) {
            if (!train(member, context)) {
                return Outcome.INTERRUPTED;
            }
        }
        if (config.committee() > 1) {
            ModelFile.writeCommittee(context.file(config.output()),
                    IntStream.range(0, config.committee()).mapToObj(config::output).toList(), provenance(context));
        }
        return evaluate(context) ? Outcome.FINISHED : Outcome.INTERRUPTED;
    }

    /** Trains one model, or finds that its checkpoint is already at the end. */
    private boolean train(int member, RunContext context) throws IOException {
        String suffix = config.suffix(member);
        if (config.committee() > 1) {
            context.log().info("member " + (member + 1) + " of " + config.committee());
        }
        Training training = trainer.start(structures(split.training()), structures(split.validation()),
                config.seed() + member, context.workers());
        Path checkpoint = checkpoint(member, context);
        long curveBytes = context.resuming() && Files.exists(checkpoint) ? restore(training, checkpoint, context) : 0;
        try (GrowingTable curve = GrowingTable.open(context.file(LearningCurve.file(suffix)), curveBytes)) {
            if (!loop(training, member, curve, context)) {
                context.log().info("stopped after epoch " + training.epoch());
                return false;
            }
        }
        String prefix = config.committee() == 1 ? "" : "member" + (member + 1) + "_";
        context.results().put(prefix + "epochs", training.epoch());
        context.results().put(prefix + "best_epoch", training.bestEpoch());
        if (!split.test().isEmpty()) {
            training.expectedErrors(structures(split.test())).forEach(
                    (name, value) -> context.results().put(prefix + "test_" + name, value));
        }
        LearningCurve.report(context, suffix, training.bestEpoch());
        return true;
    }

    private Path checkpoint(int member, RunContext context) {
        return context.file(CHECKPOINT + config.suffix(member) + ".bin");
    }

    private boolean loop(Training training, int member, GrowingTable curve, RunContext context) throws IOException {
        context.progress().start("epoch", training.epoch(), training.epochs());
        long saved = System.nanoTime();
        while (!training.isFinished()) {
            Map<String, Double> errors;
            try {
                errors = advance(training, context);
            } catch (CancellationException e) {
                return false;
            }
            curve.add(LearningCurve.row(training.epoch(), errors));
            boolean stop = context.stop().isRequested();
            if (stop || training.isFinished() || System.nanoTime() - saved > CHECKPOINT_NANOS) {
                save(training, member, curve, context);
                saved = System.nanoTime();
            }
            if (stop && !training.isFinished()) {
                return false;
            }
            context.progress().at(training.epoch(), telling(errors));
        }
        return true;
    }

    /** @throws CancellationException if the run is asked to stop within an epoch that tells how far it is */
    private static Map<String, Double> advance(Training training, RunContext context) {
        ProgressLine progress = context.progress();
        boolean[] within = {false};
        Map<String, Double> errors = training.advance((done, all) -> {
            if (!within[0]) {
                progress.start("structure", done, all);
                within[0] = true;
            }
            progress.at(done, "");
            if (context.stop().isRequested()) {
                throw new CancellationException();
            }
        });
        if (within[0]) {
            progress.start("epoch", training.epoch(), training.epochs());
        }
        return errors;
    }

    private void save(Training training, int member, GrowingTable curve, RunContext context) throws IOException {
        long curveBytes = curve.settle();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        training.save(new DataOutputStream(bytes));
        SealedFile.write(checkpoint(member, context), CHECKPOINT_KIND, out -> {
            out.writeLong(curveBytes);
            out.write(bytes.toByteArray());
        });
        ObjectNode provenance = provenance(context);
        provenance.put("seed", config.seed() + member);
        provenance.put("best_epoch", training.bestEpoch());
        ModelFile.write(context.file(config.output(member)), trainer.modelType(), training.best(), provenance);
    }

    private static long restore(Training training, Path checkpoint, RunContext context) throws IOException {
        try (DataInputStream in = SealedFile.read(checkpoint, CHECKPOINT_KIND)) {
            long curveBytes = in.readLong();
            training.restore(in);
            context.log().info("resumed after epoch " + training.epoch());
            return curveBytes;
        }
    }

    private ObjectNode provenance(RunContext context) {
        ObjectNode provenance = JsonNodeFactory.instance.objectNode();
        for (String fact : List.of("configuration_file", "configuration", "inputs", "modules")) {
            provenance.set(fact, context.description().path(fact));
        }
        provenance.put("training_structures", split.training().size());
        provenance.put("validation_structures", split.validation().size());
        return provenance;
    }

    private boolean evaluate(RunContext context) throws IOException {
        // the file is read back, so that what is evaluated is what was written
        Model model = ModelFile.read(context.file(config.output()), context.plugins()).model().create(Model.class);
        context.report().file(config.output(), "The model: " + model.description());
        return new Evaluation(new Predictor(model, context.workers()), context).run(split.sets());
    }

    private static List<Structure> structures(List<Frame> frames) {
        return frames.stream().map(Frame::structure).toList();
    }

    /** One error for the progress line: of the validation set if there is one. */
    private static String telling(Map<String, Double> errors) {
        return errors.entrySet().stream().filter(e -> e.getKey().startsWith("validation")).findFirst()
                .or(() -> errors.entrySet().stream().findFirst())
                .map(e -> String.format(Locale.ROOT, "%s %.4g", e.getKey(), e.getValue())).orElse("");
    }
}
