package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.rules.disclosure.IntervalSolver;
import org.comity.rules.disclosure.LinearQuestion;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Solves linear programs with ojAlgo. */
public final class LinearSolver implements IntervalSolver {

    @Override
    public Optional<double[]> solve(LinearQuestion question) {
        var model = new ExpressionsBasedModel();
        var unknowns = new ArrayList<Variable>();
        for (var unknown : question.unknowns()) {
            var variable = model.newVariable("x" + unknowns.size()).lower(unknown.least());
            if (unknown.most() != null) {
                variable.upper(unknown.most());
            }
            if (unknown.weight() != 0) {
                variable.weight(unknown.weight());
            }
            unknowns.add(variable);
        }
        var name = 0;
        for (var row : question.equalities()) {
            fill(model.newExpression("e" + name++), row, unknowns).level(row.value());
        }
        for (var row : question.atLeast()) {
            fill(model.newExpression("e" + name++), row, unknowns).lower(row.value());
        }
        var result = model.minimise();
        return result.getState().isFeasible() ? Optional.of(result.toRawCopy1D()) : Optional.empty();
    }

    private static Expression fill(Expression expression, LinearQuestion.Row row, List<Variable> unknowns) {
        for (var term : row.terms()) {
            expression.set(unknowns.get(term.cell()), term.factor());
        }
        return expression;
    }
}
