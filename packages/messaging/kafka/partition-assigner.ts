import { AssignerProtocol, type Cluster, type PartitionAssigner } from 'kafkajs'
import { assignmentOf } from '../delivery/assignment.ts'

const { MemberAssignment, MemberMetadata } = AssignerProtocol

/** By which members of a group know that they share in the same way; a number of its own for each change of that way. */
const protocol = { name: 'micromart', version: 1 }

/** Told to kafkajs as if the coordinator had said it: then it asks again a little later. */
class StillReleasing extends Error {
  override name = 'StillReleasing'
  readonly type = 'REBALANCE_IN_PROGRESS'
}

/**
 * Shares partitions among those members that read their topic: while versions are mixed, not all read the same topics. Nobody joins
 * who may not. `onCluster` is told through what the consumer speaks.
 */
export function partitionAssigner(mayJoin: () => boolean, onCluster: (cluster: Cluster) => void): PartitionAssigner {
  return ({ cluster }) => {
    onCluster(cluster)
    return {
      ...protocol,
      protocol({ topics }) {
        if (!mayJoin()) throw new StillReleasing('finishing what is in flight')
        const metadata = MemberMetadata.encode({ version: protocol.version, topics, userData: Buffer.alloc(0) })
        return { name: protocol.name, metadata }
      },
      async assign({ members }) {
        const readers = members.map(({ memberId, memberMetadata }) => ({
          member: memberId,
          topics: MemberMetadata.decode(memberMetadata)?.topics ?? [],
        }))
        const topics = [...new Set(readers.flatMap((reader) => reader.topics))]
        await cluster.addMultipleTargetTopics(topics)
        const partitions = topics.flatMap((topic) =>
          cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => ({ topic, partition: partitionId })),
        )
        return readers.map(({ member }) => {
          const assignment: Record<string, number[]> = {}
          for (const { topic, partition } of assignmentOf(member, readers, partitions)) {
            assignment[topic] = [...(assignment[topic] ?? []), partition]
          }
          const memberAssignment = MemberAssignment.encode({
            version: protocol.version,
            assignment,
            userData: Buffer.alloc(0),
          })
          return { memberId: member, memberAssignment }
        })
      },
    }
  }
}
