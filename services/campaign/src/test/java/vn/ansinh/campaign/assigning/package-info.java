@NullMarked
package vn.ansinh.campaign.assigning;

import org.jspecify.annotations.NullMarked;
