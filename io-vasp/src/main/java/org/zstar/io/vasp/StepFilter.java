package org.zstar.io.vasp;

import java.util.ArrayList;
import java.util.List;
import org.zstar.api.io.ReadOptions;

/** Decides which ionic steps are delivered, and counts the others for the warnings. */
final class StepFilter {
    private final ReadOptions options;
    private final String unplaced;
    private long complete;
    private long machineLearned;
    private long blank;
    private long unconverged;
    private long overflowing;
    private long withoutPositions;

    /** @param unplaced why steps may have no positions in files of this kind */
    StepFilter(ReadOptions options, String unplaced) {
        this.options = options;
        this.unplaced = unplaced;
    }

    boolean accepts(IonicStep step) {
        complete++;
        if (step.machineLearned && !options.machineLearned()) {
            machineLearned++;
        } else if (step.isBlankPrediction()) {
            blank++;
        } else if (step.overflow) {
            overflowing++;
        } else if (step.positions == null) {
            withoutPositions++;
        } else if (Boolean.FALSE.equals(step.converged) && !options.unconverged()) {
            unconverged++;
        } else {
            return true;
        }
        return false;
    }

    /** Number of steps that were complete, accepted or not. */
    long complete() {
        return complete;
    }

    List<String> warnings() {
        List<String> list = new ArrayList<>();
        add(list, machineLearned, "predicted by VASP's machine-learned force field, not from first principles");
        add(list, blank, "empty predictions of a force field that had learned nothing yet");
        add(list, unconverged, "whose electronic loop did not converge");
        add(list, overflowing, "with numbers printed as **** or NaN");
        add(list, withoutPositions, "without positions (" + unplaced + ")");
        if (complete == 0) {
            list.add("no complete ionic step with an energy");
        }
        return list;
    }

    private static void add(List<String> list, long count, String what) {
        if (count > 0) {
            list.add(count + (count == 1 ? " ionic step" : " ionic steps") + " left out: " + what);
        }
    }
}
