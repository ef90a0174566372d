import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { putPage, quieten } from './frame';

const Space = styled.div`
  flex: 1;
  min-height: 0;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral100};
`;

interface Props {
  html: string;
  /** In CSS pixels, as the page itself sees it. */
  width: number;
  title: string;
}

/** The drawn page in a frame of its own, without scripts; drawn smaller where it is wider than there is room. */
export function PageFrame({ html, width, title }: Props) {
  const space = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRoom(space);
  const scale = room.width === 0 ? 1 : Math.min(1, room.width / width);

  useEffect(() => {
    if (frame.current !== null) putPage(frame.current, html);
  }, [html]);

  return (
    <Space ref={space}>
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        onLoad={(event) => {
          const { contentDocument } = event.currentTarget;
          if (contentDocument !== null) quieten(contentDocument);
        }}
        style={{
          display: 'block',
          width,
          height: room.height / scale,
          border: 0,
          margin: scale === 1 ? '0 auto' : 0,
          transform: `scale(${scale})`,
          transformOrigin: 'top left',
        }}
      />
    </Space>
  );
}

/** How large a place is, also after the window has changed. */
function useRoom(place: React.RefObject<HTMLElement>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const own = place.current;
    if (own === null) return undefined;
    const measure = () => setRoom({ width: own.clientWidth, height: own.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(own);
    return () => watch.disconnect();
  }, [place]);
  return room;
}
