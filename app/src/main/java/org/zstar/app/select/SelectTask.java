package org.zstar.app.select;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zstar.analysis.Fingerprint;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Model;
import org.zstar.api.parallel.Workers;
import org.zstar.app.input.DataSource.Frame;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;
import org.zstar.app.trust.Assessment;
import org.zstar.app.trust.Assessor;
import org.zstar.app.trust.TrustReport;

/** Selects the frames of trajectories that are worth labelling. */
final class SelectTask implements Task {
    private final SelectConfig config;
    private final List<Model> models;
    private final double cutoff;
    private final Optional<FeatureSpace> space;
    private List<Frame> frames;
    private List<Frame> known = List.of();

    SelectTask(SelectConfig config) {
        this.config = config;
        models = config.models().stream().map(part -> part.create(Model.class)).toList();
        cutoff = models.stream().mapToDouble(Model::cutoff).max().orElseThrow();
        space = models.stream().flatMap(model -> model.featureSpace().stream()).findFirst();
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        frames = config.data().read(inputs);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("the trajectories hold no frames");
        }
        if (config.known().isPresent()) {
            known = config.known().get().read(inputs);
        }
        inputs.plugins().format(SelectReport.FORMAT);
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        Assessor assessor = new Assessor(models);
        List<Candidate> candidates = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        int file = -1, number = 0;
        context.progress().start("frame", 0, frames.size());
        for (Frame frame : frames) {
            // frames of a file are numbered from 0
            number = frame.name().endsWith("#0") ? 0 : number + 1;
            file += number == 0 ? 1 : 0;
            Geometry geometry = geometry(frame.structure(), context.workers());
            Assessment assessment = assess(assessor, geometry, frame);
            assessments.add(assessment);
            candidates.add(new Candidate(file, number, scores(assessment),
                    space.map(s -> Fingerprint.of(s, geometry)).orElse(null)));
            context.progress().at(candidates.size(), "");
            if (context.stop().isRequested()) {
                return Outcome.INTERRUPTED;
            }
        }
        select(candidates, assessments, context);
        new TrustReport(context).features(assessor.extrapolations(), "all frames");
        return Outcome.FINISHED;
    }

    private Geometry geometry(Structure s, Workers workers) {
        return Geometry.of(s.cell(), s.species(), s.positions(), Math.max(cutoff, 1e-3), workers);
    }

    private static Assessment assess(Assessor assessor, Geometry geometry, Frame frame) {
        try {
            return assessor.assess(geometry, frame.name());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(frame.name() + ": " + e.getMessage(), e);
        }
    }

    private static Map<Criterion, Double> scores(Assessment assessment) {
        Map<Criterion, Double> scores = new EnumMap<>(Criterion.class);
        for (Assessment.Verdict v : assessment.verdicts()) {
            put(scores, Criterion.FORCE_DEVIATION, v.deviations().forces());
            put(scores, Criterion.CHARGE_DEVIATION, v.deviations().charges());
            put(scores, Criterion.EXTRAPOLATION, v.extrapolation() == null ? null : v.extrapolation().atoms());
        }
        return scores;
    }

    private static void put(Map<Criterion, Double> scores, Criterion criterion, double[] atoms) {
        if (atoms != null) {
            scores.merge(criterion, Arrays.stream(atoms).max().orElse(0), Math::max);
        }
    }

    private void select(List<Candidate> candidates, List<Assessment> assessments, RunContext context) throws IOException {
        List<Criterion> able = config.by().stream().filter(c -> c == Criterion.DIVERSITY ? space.isPresent()
                : candidates.get(0).scores().containsKey(c)).toList();
        if (able.isEmpty()) {
            throw new IllegalArgumentException("these models know neither deviations nor the ranges of their training data;"
                    + " expected a committee, or a model that keeps them");
        }
        double ceiling = config.forceCeiling().orElse(Double.MAX_VALUE);
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < candidates.size(); k++) {
            if (candidates.get(k).score(Criterion.FORCE_DEVIATION) <= ceiling) {
                kept.add(k);
            }
        }
        List<Fingerprint> points = space.isEmpty() ? List.of() : known.stream().map(frame ->
                Fingerprint.of(space.get(), geometry(frame.structure(), context.workers()))).toList();
        Selection selection = new Selection(kept.stream().map(candidates::get).toList(), able, config.spacing(), points);
        List<Selection.Pick> picks = selection.pick(config.number()).stream().map(pick ->
                new Selection.Pick(kept.get(pick.index()), pick.by(), pick.value())).collect(Collectors.toList());
        context.results().put("frames", candidates.size());
        context.results().put("frames_above_ceiling", candidates.size() - kept.size());
        context.results().put("diversity_left", selection.farthestLeft());
        new SelectReport(context, config.info(), frames, candidates, assessments).write(picks);
    }
}
