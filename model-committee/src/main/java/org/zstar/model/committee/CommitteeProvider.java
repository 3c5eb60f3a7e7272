package org.zstar.model.committee;

import java.util.List;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.model.Potential;

/** Model type {@code committee}. */
public final class CommitteeProvider implements ModelProvider<CommitteeConfig> {
    @Override
    public String type() {
        return "committee";
    }

    @Override
    public String summary() {
        return "Mean of several models of one kind, with standard deviations of what they predict.";
    }

    @Override
    public Class<CommitteeConfig> configType() {
        return CommitteeConfig.class;
    }

    @Override
    public Model create(CommitteeConfig config) {
        List<Model> members = config.models().stream().map(part -> part.create(Model.class)).toList();
        if (members.stream().allMatch(Potential.class::isInstance)) {
            return new PotentialCommittee(members.stream().map(Potential.class::cast).toList());
        }
        if (members.stream().allMatch(ChargeModel.class::isInstance)) {
            return new ChargeCommittee(members.stream().map(ChargeModel.class::cast).toList());
        }
        throw new IllegalArgumentException("the members of a committee are all potentials or all charge models, found "
                + members.stream().map(Model::description).toList());
    }
}
