package org.zstar.app.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zstar.api.atoms.Labels;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.TrustPlots;

/** Assessments of a set of labelled structures, and how the deviations compare with the errors that were made. */
public final class TrustErrors {
    private static final double MILLI = 1000;

    private final int mostPoints;
    private final List<Assessment> assessments = new ArrayList<>();
    private final Calibration forces = new Calibration();
    private final Calibration charges = new Calibration();

    /** @param mostPoints atoms that a picture shows at most */
    public TrustErrors(int mostPoints) {
        this.mostPoints = mostPoints;
    }

    /** Takes in a structure: what is known of it, what was predicted, and what the model said of itself. */
    public void add(Labels known, Labels predicted, Assessment assessment) {
        assessments.add(assessment);
        for (Assessment.Verdict v : assessment.verdicts()) {
            forces.add(known.forces(), predicted.forces(), v.deviations().forces(), 3, MILLI);
            charges.add(known.bornCharges(), predicted.bornCharges(), v.deviations().charges(), 9, 1);
        }
    }

    /** Results, and a picture of errors against deviations where the model knows the latter. */
    public void report(String set, RunContext context) {
        new TrustReport(context, set + "_").numbers(Assessment.numbers(assessments));
        forces.report(set, "force", "meV/Å", context);
        charges.report(set, "charges", "e", context);
    }

    /** Deviations and errors, atom by atom. */
    private final class Calibration {
        private final List<double[]> points = new ArrayList<>();
        private double deviations;
        private double errors;
        private long atoms;

        void add(double[] known, double[] predicted, double[] deviation, int components, double unit) {
            if (known == null || predicted == null || deviation == null) {
                return;
            }
            for (int i = 0; i < deviation.length; i++) {
                double square = 0;
                for (int k = components * i; k < components * (i + 1); k++) {
                    square += (predicted[k] - known[k]) * (predicted[k] - known[k]) / components;
                }
                deviations += deviation[i] * deviation[i];
                errors += square;
                atoms++;
                if (points.size() < mostPoints) {
                    points.add(new double[] {unit * deviation[i], unit * Math.sqrt(square)});
                }
            }
        }

        void report(String set, String what, String unit, RunContext context) {
            if (atoms == 0) {
                return;
            }
            double ratio = Math.sqrt(errors / deviations);
            context.results().put(set + "_" + what + "_error_over_deviation", ratio);
            context.log().info(String.format(Locale.ROOT, "%s, %s: errors are %.3g times the deviations of the committee",
                    set, what, ratio));
            context.report().figure("deviation_" + what + "_" + set, "Error of every atom against its deviation within the "
                    + "committee, root mean squares over components, " + set + " set", TrustPlots.calibration(what, unit,
                    points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray()));
        }
    }
}
