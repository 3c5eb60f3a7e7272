package org.zstar.app.paths;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;
import org.zstar.app.run.RunContext;
import org.zstar.app.trust.Assessment;
import org.zstar.app.trust.Assessor;
import org.zstar.app.trust.TrustReport;

/** What the models say of their own trustworthiness at images. */
final class ImageTrust {
    private ImageTrust() { }

    /**
     * Asks the models behind some forces, and reports it.
     *
     * @param prefix of names of results and files
     * @param like structure that they are images of
     * @param images 3N coordinates in Å each
     * @return one assessment per image
     */
    static List<Assessment> assess(RunContext context, String prefix, Structure like, double[][] images,
                                   List<ForceContribution> forces) throws IOException {
        ForceField field = new ForceField(forces, 0, context.workers());
        Assessor assessor = Assessor.of(forces);
        List<Assessment> assessments = new ArrayList<>();
        for (int m = 0; m < images.length; m++) {
            assessments.add(assessor.assess(field.geometry(like.cell(), like.species(), images[m], 0), Integer.toString(m)));
        }
        TrustReport report = new TrustReport(context, prefix);
        Map<String, double[]> numbers = Assessment.numbers(assessments);
        report.numbers(numbers);
        report.features(assessor.extrapolations(), images.length == 1 ? "the relaxed structure" : "the images");
        return assessments;
    }
}
