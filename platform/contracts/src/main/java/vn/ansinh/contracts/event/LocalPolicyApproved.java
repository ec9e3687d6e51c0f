package vn.ansinh.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;

/**
 * A local policy (chính sách hỗ trợ thêm của địa phương) was approved by a second officer.
 *
 * @param groups whom it supports; they may be groups of its own, in which people can be recognised from now on
 * @param from   first payment date on which it holds
 * @param to     last one, or null while none is known
 */
public record LocalPolicyApproved(UUID policyId, UnitKey unit, Scheme scheme, Payer payer, List<Group> groups, LocalDate from, @Nullable LocalDate to)
        implements Event.OfSubsidy {
}
