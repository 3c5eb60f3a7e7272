package org.zstar.app.train;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.zstar.app.run.GrowingTable;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.SealedFile;
import org.zstar.app.run.Task;

/** Trains a model epoch by epoch, keeps the best one, and evaluates it on the three sets. */
final class TrainTask implements Task {
    private static final String CHECKPOINT = "checkpoint.bin";
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
        inputs.plugins().provider(inputs.plugins().kind(ModelProvider.class), trainer.modelType());
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
        Training training = trainer.start(structures(split.training()), structures(split.validation()), config.seed(),
                context.workers());
        Path checkpoint = context.file(CHECKPOINT);
        long curveBytes = context.resuming() && Files.exists(checkpoint) ? restore(training, checkpoint, context) : 0;
        try (GrowingTable curve = GrowingTable.open(context.file(LearningCurve.FILE), curveBytes)) {
            if (!loop(training, curve, context)) {
                context.log().info("stopped after epoch " + training.epoch());
                return Outcome.INTERRUPTED;
            }
        }
        context.results().put("epochs", training.epoch());
        context.results().put("best_epoch", training.bestEpoch());
        LearningCurve.report(context, training.bestEpoch());
        return evaluate(training, context) ? Outcome.FINISHED : Outcome.INTERRUPTED;
    }

    private boolean loop(Training training, GrowingTable curve, RunContext context) throws IOException {
        context.progress().start("epoch", training.epoch(), training.epochs());
        long saved = System.nanoTime();
        while (!training.isFinished()) {
            Map<String, Double> errors = training.advance();
            curve.add(LearningCurve.row(training.epoch(), errors));
            boolean stop = context.stop().isRequested();
            if (stop || training.isFinished() || System.nanoTime() - saved > CHECKPOINT_NANOS) {
                save(training, curve, context);
                saved = System.nanoTime();
            }
            if (stop && !training.isFinished()) {
                return false;
            }
            context.progress().at(training.epoch(), telling(errors));
        }
        return true;
    }

    private void save(Training training, GrowingTable curve, RunContext context) throws IOException {
        long curveBytes = curve.settle();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        training.save(new DataOutputStream(bytes));
        SealedFile.write(context.file(CHECKPOINT), CHECKPOINT_KIND, out -> {
            out.writeLong(curveBytes);
            out.write(bytes.toByteArray());
        });
        writeModel(training, context);
    }

    private static long restore(Training training, Path checkpoint, RunContext context) throws IOException {
        try (DataInputStream in = SealedFile.read(checkpoint, CHECKPOINT_KIND)) {
            long curveBytes = in.readLong();
            training.restore(in);
            context.log().info("resumed after epoch " + training.epoch());
            return curveBytes;
        }
    }

    private void writeModel(Training training, RunContext context) throws IOException {
        ObjectNode provenance = JsonNodeFactory.instance.objectNode();
        for (String fact : List.of("configuration_file", "configuration", "inputs", "modules")) {
            provenance.set(fact, context.description().path(fact));
        }
        provenance.put("training_structures", split.training().size());
        provenance.put("validation_structures", split.validation().size());
        provenance.put("best_epoch", training.bestEpoch());
        ModelFile.write(context.file(config.output()), trainer.modelType(), training.best(), provenance);
    }

    private boolean evaluate(Training training, RunContext context) throws IOException {
        // the file is read back, so that what is evaluated is what was written
        Model model = ModelFile.read(context.file(config.output()), context.plugins()).model().create(Model.class);
        context.report().file(config.output(), "The model: " + model.description());
        Map<String, List<Frame>> sets = new LinkedHashMap<>();
        sets.put("train", split.training());
        sets.put("validation", split.validation());
        sets.put("test", split.test());
        return new Evaluation(new Predictor(model, context.workers()), context).run(sets);
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
