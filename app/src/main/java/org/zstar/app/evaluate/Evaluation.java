package org.zstar.app.evaluate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zstar.analysis.OffDiagonalMagnitude;
import org.zstar.analysis.PredictionErrors;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.io.StructureWriter;
import org.zstar.app.input.DataSource.Frame;
import org.zstar.app.run.RunContext;
import org.zstar.app.trust.Assessment;
import org.zstar.app.trust.Assessor;
import org.zstar.app.trust.TrustErrors;
import org.zstar.app.trust.TrustReport;
import org.zstar.io.text.AtomicFile;
import org.zstar.io.text.TextOutput;

/**
 * Evaluates a model on sets of structures: errors per set and per kind of structure into the results and {@code errors.csv},
 * parity plots into the report, predictions into {@code predictions.extxyz}.
 */
public final class Evaluation {
    /** Info key that tells kinds of structures apart. */
    public static final String KIND = "kind";
    private static final int POINTS = 60_000;
    private static final Set<String> PRINCIPAL = Set.of("energy_rmse_mev_per_atom", "force_rmse_mev_per_angstrom",
            "stress_rmse_gpa", "polarisation_rmse_e_angstrom", "bec_rmse_e", "bec_rmse_e_diagonal",
            "bec_rmse_e_offdiagonal");

    private final Predictor predictor;
    private final RunContext context;
    private final Assessor assessor;
    private final Map<String, TrustErrors> trust = new LinkedHashMap<>();
    private final Map<String, PredictionErrors> bySet = new LinkedHashMap<>();
    private final Map<String, Map<String, PredictionErrors>> byKind = new LinkedHashMap<>();
    /** Of reference and predicted charges, by the name of the set and which they are. */
    private final Map<String, OffDiagonalMagnitude> magnitudes = new LinkedHashMap<>();

    /**
     * @param predictor the model
     * @param context the run that it is part of
     */
    public Evaluation(Predictor predictor, RunContext context) {
        this.predictor = predictor;
        this.context = context;
        assessor = new Assessor(List.of(predictor.model()));
    }

    /**
     * Predicts and compares.
     *
     * @param sets structures by the name of their set; empty sets are left out
     * @return false if it was asked to stop
     */
    public boolean run(Map<String, List<Frame>> sets) throws IOException {
        long total = sets.values().stream().mapToLong(List::size).sum();
        long done = 0;
        context.progress().start("structure", 0, total);
        try (AtomicFile file = new AtomicFile(context.file("predictions.extxyz"))) {
            try (StructureWriter out = context.plugins().format("extxyz").write(file.temporary())) {
                for (Map.Entry<String, List<Frame>> set : sets.entrySet()) {
                    for (Frame frame : set.getValue()) {
                        out.write(evaluate(set.getKey(), frame));
                        context.progress().at(++done, "");
                        if (context.stop().isRequested()) {
                            return false;
                        }
                    }
                }
            }
            file.commit();
        }
        context.report().file("predictions.extxyz", "Predicted labels of every structure");
        report();
        for (Map.Entry<String, TrustErrors> set : trust.entrySet()) {
            set.getValue().report(set.getKey(), context);
        }
        new TrustReport(context).features(assessor.extrapolations(), "these structures");
        return true;
    }

    private Structure evaluate(String set, Frame frame) {
        Structure structure = frame.structure();
        Geometry geometry = predictor.geometry(structure);
        Labels predicted = predict(frame, geometry);
        Assessment assessment = assessor.assess(geometry, frame.name());
        trust.computeIfAbsent(set, name -> new TrustErrors(POINTS)).add(structure.labels(), predicted, assessment);
        bySet.computeIfAbsent(set, name -> new PredictionErrors(POINTS)).add(structure, predicted);
        String kind = structure.info(KIND, "");
        if (!kind.isEmpty()) {
            byKind.computeIfAbsent(set, name -> new TreeMap<>()).computeIfAbsent(kind, name -> new PredictionErrors(0))
                    .add(structure, predicted);
        }
        magnitude(set + "_reference_", structure, structure.labels());
        magnitude(set + "_predicted_", structure, predicted);
        Map<String, Object> info = new LinkedHashMap<>(structure.info());
        info.put("set", set);
        info.put("source", frame.name());
        return new Structure(structure.cell(), structure.species(), structure.positions(), null, predicted, info,
                assessment.columns());
    }

    private Labels predict(Frame frame, Geometry geometry) {
        try {
            return predictor.predict(geometry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(frame.name() + ": " + e.getMessage(), e);
        }
    }

    private void report() throws IOException {
        try (AtomicFile file = new AtomicFile(context.file("errors.csv"))) {
            try (TextOutput out = TextOutput.create(file.temporary())) {
                out.put("set,kind,structures,quantity,value").line();
                for (Map.Entry<String, PredictionErrors> set : bySet.entrySet()) {
                    report(out, set.getKey(), "", set.getValue());
                    for (Map.Entry<String, PredictionErrors> kind : byKind.getOrDefault(set.getKey(), Map.of()).entrySet()) {
                        report(out, set.getKey(), kind.getKey(), kind.getValue());
                    }
                }
            }
            file.commit();
        }
        context.report().table("errors.csv", "Errors by set, kind of structure, quantity and element");
        magnitudes.forEach((name, magnitude) -> magnitude.values().forEach(
                (quantity, value) -> context.results().put(name + quantity, value)));
        bySet.forEach((set, errors) -> {
            new ParityFigures(context.report(), set).add(errors.parity());
            errors.values().forEach((name, value) -> {
                if (PRINCIPAL.contains(name)) {
                    context.log().info(String.format(Locale.ROOT, "%s, %d structures: %s %.4g", set,
                            errors.structures(), name, value));
                }
            });
        });
    }

    private void report(TextOutput out, String set, String kind, PredictionErrors errors) throws IOException {
        String prefix = set + (kind.isEmpty() ? "" : "_" + kind.replaceAll("[^A-Za-z0-9-]", "-"));
        context.results().put(prefix + "_structures", errors.structures());
        for (Map.Entry<String, Double> value : errors.values().entrySet()) {
            out.put(set).put(',').put(kind.replaceAll("[,\"\\s]", " ")).put(',').put(errors.structures()).put(',')
                    .put(value.getKey()).put(',').put(value.getValue()).line();
            if (kind.isEmpty() || PRINCIPAL.contains(value.getKey())) {
                context.results().put(prefix + "_" + value.getKey(), value.getValue());
            }
        }
    }

    /** Mean size of the off-diagonal charges, for comparison with their errors. */
    private void magnitude(String name, Structure structure, Labels labels) {
        if (labels.bornCharges() != null) {
            magnitudes.computeIfAbsent(name, n -> new OffDiagonalMagnitude()).add(structure.species(), labels.bornCharges());
        }
    }
}
