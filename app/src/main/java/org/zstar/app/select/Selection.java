package org.zstar.app.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.analysis.Fingerprint;

/**
 * Picks frames: each criterion in turn takes the frame that scores highest, until there are enough. Frames closer than a
 * spacing to a picked one of the same file are left out. Equal scores are decided by the order of the frames, so that the
 * same input gives the same frames.
 */
final class Selection {
    private final List<Candidate> candidates;
    private final List<Criterion> criteria;
    private final int spacing;
    private final double[] distance;
    private final boolean[] isOpen;

    /**
     * @param candidates in the order of their files
     * @param criteria that take turns
     * @param spacing least distance between frames of one file
     * @param known points of structures that are labelled already
     */
    Selection(List<Candidate> candidates, List<Criterion> criteria, int spacing, List<Fingerprint> known) {
        this.candidates = candidates;
        this.criteria = criteria;
        this.spacing = spacing;
        distance = new double[candidates.size()];
        isOpen = new boolean[candidates.size()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(isOpen, true);
        known.forEach(this::approach);
    }

    /**
     * A frame that was picked.
     *
     * @param index among the candidates
     * @param by why
     * @param value its score
     */
    record Pick(int index, Criterion by, double value) { }

    /** Picks at most a number of frames; fewer where no other frame has a score above zero. */
    List<Pick> pick(int number) {
        List<Pick> picks = new ArrayList<>();
        int fruitless = 0;
        for (int turn = 0; picks.size() < number && fruitless < criteria.size(); turn++) {
            Criterion criterion = criteria.get(turn % criteria.size());
            int best = best(criterion);
            if (best < 0) {
                fruitless++;
                continue;
            }
            fruitless = 0;
            picks.add(new Pick(best, criterion, value(criterion, best)));
            close(best);
        }
        return picks;
    }

    /** Largest distance of a frame that is left from all that is known or picked; 0 where none is left. */
    double farthestLeft() {
        int best = best(Criterion.DIVERSITY);
        return best < 0 ? 0 : distance[best];
    }

    private int best(Criterion criterion) {
        int best = -1;
        for (int k = 0; k < candidates.size(); k++) {
            if (isOpen[k] && value(criterion, k) > 0 && (best < 0 || value(criterion, k) > value(criterion, best))) {
                best = k;
            }
        }
        return best;
    }

    private double value(Criterion criterion, int k) {
        if (criterion == Criterion.DIVERSITY) {
            return candidates.get(k).point() == null ? 0 : distance[k];
        }
        return candidates.get(k).score(criterion);
    }

    private void close(int picked) {
        Candidate chosen = candidates.get(picked);
        for (int k = 0; k < candidates.size(); k++) {
            Candidate other = candidates.get(k);
            if (other.file() == chosen.file() && Math.abs(other.frame() - chosen.frame()) < spacing) {
                isOpen[k] = false;
            }
        }
        if (chosen.point() != null) {
            approach(chosen.point());
        }
    }

    private void approach(Fingerprint point) {
        for (int k = 0; k < distance.length; k++) {
            if (candidates.get(k).point() != null) {
                distance[k] = Math.min(distance[k], candidates.get(k).point().distance(point));
            }
        }
    }
}
