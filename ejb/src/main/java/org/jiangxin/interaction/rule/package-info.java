/** What of a stretch of time a class was on the air, as arithmetic. Not here: what that means for study time (learning). */
package org.jiangxin.interaction.rule;
